import { Tabs } from '@mantine/core'
import { useAppState } from '../app-state.ts'
import { useSnapshot } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { settingsWords as words } from '../words/settings.ts'
import { DeskSettings } from './desk-settings.tsx'
import { RotaSettings } from './rota-settings.tsx'

/** The settings of the open rota, which travel with its file, and those of this desk. */
export function SettingsDialog() {
  const preferences = useAppState(({ state }) => state?.preferences)
  const rota = useSnapshot(state => (state.status === 'ready' ? state.rota : null))
  return (
    <Dialog title={words.title} closeLabel={words.close} width={620} onClose={() => look({ dialog: null })}>
      <Tabs defaultValue={rota ? 'rota' : 'desk'} keepMounted>
        <Tabs.List mb={14}>
          {rota && (
            <Tabs.Tab value="rota" data-autofocus>
              {words.rota}
            </Tabs.Tab>
          )}
          <Tabs.Tab value="desk" data-autofocus={!rota || undefined}>
            {words.desk}
          </Tabs.Tab>
        </Tabs.List>
        {rota && (
          <Tabs.Panel value="rota">
            <RotaSettings rota={rota} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="desk">{preferences && <DeskSettings preferences={preferences} />}</Tabs.Panel>
      </Tabs>
    </Dialog>
  )
}

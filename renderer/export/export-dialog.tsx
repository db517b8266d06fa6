import { Tabs } from '@mantine/core'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { exporting } from '../words/export.ts'
import classes from './export.module.css'
import { type ExportWay, type WayProps, ways } from './ways.tsx'

/** Everything that leaves the rota: the ways to choose from at the left, the chosen one beside them. */
export function ExportDialog({ scope, way }: WayProps & { readonly way: ExportWay }) {
  return (
    <Dialog title={exporting.title} closeLabel={exporting.close} width={780} onClose={() => look({ dialog: null })}>
      <Tabs orientation="vertical" defaultValue={way} keepMounted={false} classNames={{ tabLabel: classes.tab }}>
        <Tabs.List className={classes.ways} aria-label={exporting.ways}>
          {ways.map(({ id }) => (
            <Tabs.Tab key={id} value={id}>
              {exporting.wayNames[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ways.map(({ id, Part }) => (
          <Tabs.Panel key={id} value={id} className={classes.way}>
            <Part scope={scope} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Dialog>
  )
}

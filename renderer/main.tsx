import './styles.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { announceAlerts } from './announce.ts'
import { App } from './app.tsx'
import { start } from './app-state.ts'
import { commandList } from './commands/list.ts'
import { keepMenu } from './commands/menu.ts'
import { provide } from './commands/run.ts'
import { keepPublished } from './publish/published.ts'
import { keepFresh } from './snapshot.ts'
import { cssVariables, theme } from './theme.ts'

provide(commandList)

// The rota is read while the first picture is made.
void start()

const nonce = document.querySelector('meta[name=csp-nonce]')?.getAttribute('content') ?? ''

createRoot(document.getElementById('app') as HTMLElement).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    defaultColorScheme="auto"
    getStyleNonce={() => nonce}
  >
    <App />
  </MantineProvider>,
)

keepMenu()
keepPublished()
keepFresh()
announceAlerts()

import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Electron keeps what the app remembers, as it says itself when the window is there. */
export function deskFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  return join(configuration(platform, env), 'watchbill')
}

function configuration(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32':
      return env.APPDATA || join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    default:
      return env.XDG_CONFIG_HOME || join(homedir(), '.config')
  }
}

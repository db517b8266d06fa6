import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { safeStorage } from 'electron'
import { z } from 'zod'
import type { Secrets } from './context.ts'
import { logFault } from './log.ts'
import { sessionSecrets } from './session-secrets.ts'

const Sealed = z.record(z.string(), z.base64())

/**
 * Keeps secrets sealed with the system's keychain, in a small file; what the keychain does not open counts as unknown.
 *
 * Where the system has no keychain they stay in memory: the key that would take its place lies open on the disk.
 */
export function keychainSecrets(path: string): Secrets {
  const session = sessionSecrets()
  const read = () => {
    try {
      return Sealed.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return {}
    }
  }
  const write = (sealed: z.infer<typeof Sealed>) => {
    try {
      writeFileSync(`${path}.new`, JSON.stringify(sealed), { mode: 0o600 })
      renameSync(`${path}.new`, path)
    } catch (fault) {
      logFault('keep a secret', fault)
    }
  }
  return {
    kept: () => (hasKeychain() ? 'keychain' : 'session'),
    read(name) {
      const sealed = read()[name]
      if (sealed === undefined || !hasKeychain()) return session.read(name)
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
      } catch {
        return session.read(name)
      }
    },
    keep(name, secret) {
      session.keep(name, secret)
      if (hasKeychain()) write({ ...read(), [name]: safeStorage.encryptString(secret).toString('base64') })
    },
    forget(name) {
      session.forget(name)
      const { [name]: forgotten, ...others } = read()
      if (forgotten !== undefined) write(others)
    },
  }
}

/** Linux without a keychain offers a key that everybody knows. */
function hasKeychain(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}

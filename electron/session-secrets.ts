import type { Secrets } from './context.ts'

/** Keeps secrets in memory alone: they are gone when the program ends. */
export function sessionSecrets(): Secrets {
  const secrets = new Map<string, string>()
  return {
    kept: () => 'session',
    read: name => secrets.get(name) ?? null,
    keep: (name, secret) => void secrets.set(name, secret),
    forget: name => void secrets.delete(name),
  }
}

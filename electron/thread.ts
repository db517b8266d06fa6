import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a thread of the main process, by the name of its file in this folder, without its ending.
 *
 * Built, the file lies as CommonJS beside whatever starts it; under test both are what they are here.
 */
export function startThread(name: string, options: WorkerOptions = {}): Worker {
  const beside = new URL(import.meta.url)
  return new Worker(new URL(`${name}.${beside.pathname.endsWith('.ts') ? 'ts' : 'cjs'}`, beside), options)
}

// Loaded ahead of Electron's own installer: a host that does not begin to answer within seconds is given up, with the
// reason in the error's own message. The download itself may take as long as it needs.

const answerWithin = 10_000
const patientFetch = globalThis.fetch

globalThis.fetch = async (input, init) => {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(new Error('no answer within 10 seconds')), answerWithin)
  try {
    return await patientFetch(input, { ...init, signal: giveUp.signal })
  } catch (error) {
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error
  } finally {
    clearTimeout(timer)
  }
}

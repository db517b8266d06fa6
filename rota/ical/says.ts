import ICAL from 'ical.js'

const zones = /^BEGIN:VTIMEZONE\r?\n[\s\S]*?^END:VTIMEZONE\r?\n/gm

/**
 * What the events of a calendar say, in a form in which two texts that say the same are equal, however a server writes
 * them down: folded elsewhere, in another order, with other properties of the calendar around. Null if it cannot be read.
 */
export function saysOf(text: string): string | null {
  try {
    // Events name their zone; its description is the longest part of a text, and says nothing of them.
    const events = new ICAL.Component(ICAL.parse(text.replace(zones, ''))).getAllSubcomponents()
    return JSON.stringify(events.map(inOrder).sort())
  } catch {
    return null
  }
}

function inOrder(component: ICAL.Component): string {
  const properties = component.getAllProperties().map(property => JSON.stringify(property.toJSON()))
  const parts = component.getAllSubcomponents().map(inOrder)
  return `${component.name} ${[...properties.sort(), ...parts.sort()].join()}`
}

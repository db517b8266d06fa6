import { availabilityCommands } from '../availability/commands.ts'
import { boardCommands } from '../board/commands.ts'
import { bookingCommands } from '../booking/commands.ts'
import { calendarCommands } from '../calendar/commands.ts'
import { finderCommands } from '../finder/commands.ts'
import { historyCommands } from '../history/commands.ts'
import { insightCommands } from '../insight/commands.ts'
import { messageCommands } from '../messages/commands.ts'
import { peopleCommands } from '../people/commands.ts'
import { publishCommands } from '../publish/commands.ts'
import { settingsCommands } from '../settings/commands.ts'
import { slotCommands } from '../slots/commands.ts'
import { yearCommands } from '../year/commands.ts'
import type { Command } from './command.ts'
import { editCommands } from './edit.ts'
import { fileCommands } from './file.ts'
import { goCommands } from './go.ts'

/** Every command of the window, in the order of menus and palette. */
export const commandList: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...goCommands,
  ...finderCommands,
  ...settingsCommands,
  ...yearCommands,
  ...boardCommands,
  ...bookingCommands,
  ...calendarCommands,
  ...insightCommands,
  ...historyCommands,
  ...slotCommands,
  ...peopleCommands,
  ...availabilityCommands,
  ...publishCommands,
  ...messageCommands,
]

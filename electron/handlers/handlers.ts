import type { Operation } from '../../rota/contract.ts'
import type { Handler } from '../context.ts'
import { showAlert } from './alert.ts'
import { arrange, book, clearPlan, copyPlan, handOver, note, offer, pin, remove, swap, take } from './booking.ts'
import {
  copyCalendar,
  orderKinds,
  removeHolidays,
  removeKind,
  removePeriods,
  saveHoliday,
  saveKind,
  savePeriod,
  setDemand,
  splitPeriod,
} from './calendar.ts'
import { setDues } from './dues.ts'
import { exportCall } from './export-call.ts'
import { exportCredits } from './export-credits.ts'
import { exportPicture } from './export-picture.ts'
import { changeFeeds, readFeeds } from './feeds.ts'
import { appState, close, create, open, openRecent, openSample } from './file.ts'
import { chooseFolder, findFolder, readFolder, updateFolder } from './folder.ts'
import { saveHandbookPage } from './handbook.ts'
import { goBack, readHistory, readHistoryOf, readHistoryRows, readRotaAt, redo, revert, undo } from './history.ts'
import { applyImport, chooseImports, planImports, readWorkbookFile } from './import.ts'
import { openLink } from './link.ts'
import { showMenu } from './menu.ts'
import { applyAssumptions, changePeople, deletePeople, mergePeople } from './people.ts'
import { changePreferences } from './preferences.ts'
import { printScreen } from './print.ts'
import { publish } from './publish.ts'
import { readRota, readSince } from './read.ts'
import { addRole, changeRole, orderRoles, retireRole, returnRole } from './roles.ts'
import { cancelSending, lookAtServer, planSending, readServer, saveServer, sendToServer } from './server.ts'
import { changeHeading } from './settings.ts'
import { addSlot, openSlots, openYear, removeSlot, setSlotDemand } from './slots.ts'
import { addAbsences, addWishes, changeAbsence, changeWish, removeAbsences, removeWishes } from './stretches.ts'

/** Who answers which operation; the compiler says if one is missing. */
export const handlers: { readonly [Name in Operation]: Handler<Name> } = {
  'app.state': appState,
  'file.sample': openSample,
  'file.new': create,
  'file.open': open,
  'file.recent': openRecent,
  'file.close': close,
  'preferences.change': changePreferences,
  'menu.show': showMenu,
  'link.open': openLink,
  'alert.show': showAlert,
  'rota.read': readRota,
  'rota.since': readSince,
  'year.open': openYear,
  'slots.open': openSlots,
  'slot.demand': setSlotDemand,
  'slot.add': addSlot,
  'slot.remove': removeSlot,
  'role.add': addRole,
  'role.change': changeRole,
  'role.order': orderRoles,
  'role.retire': retireRole,
  'role.return': returnRole,
  'heading.change': changeHeading,
  'booking.book': book,
  'booking.arrange': arrange,
  'booking.remove': remove,
  'assumptions.apply': applyAssumptions,
  'people.change': changePeople,
  'people.delete': deletePeople,
  'people.merge': mergePeople,
  'absence.add': addAbsences,
  'absence.change': changeAbsence,
  'absence.remove': removeAbsences,
  'availability.choose': async (context, input) => (await import('./availability.ts')).chooseCalendar(context, input),
  'availability.read': async (context, input) => (await import('./availability.ts')).readCalendar(context, input),
  'availability.cancel': async (context, input) => (await import('./availability.ts')).cancelReading(context, input),
  'availability.take': async (context, input) => (await import('./availability.ts')).takeCalendars(context, input),
  'availability.forget': async (context, input) => (await import('./availability.ts')).forgetCalendar(context, input),
  'wish.add': addWishes,
  'wish.change': changeWish,
  'wish.remove': removeWishes,
  'period.save': savePeriod,
  'period.split': splitPeriod,
  'period.remove': removePeriods,
  'calendar.copy': copyCalendar,
  'kind.save': saveKind,
  'kind.order': orderKinds,
  'kind.remove': removeKind,
  'demand.set': setDemand,
  'holiday.save': saveHoliday,
  'holiday.remove': removeHolidays,
  'booking.swap': swap,
  'booking.handover': handOver,
  'booking.offer': offer,
  'booking.take': take,
  'booking.note': note,
  'booking.pin': pin,
  'plan.copy': copyPlan,
  'plan.clear': clearPlan,
  'history.undo': undo,
  'history.redo': redo,
  'history.read': readHistory,
  'history.rows': readHistoryRows,
  'history.of': readHistoryOf,
  'history.revert': revert,
  'history.go-back': goBack,
  'rota.at': readRotaAt,
  'handbook.save': saveHandbookPage,
  'due.set': setDues,
  publish,
  'import.choose': chooseImports,
  'import.workbook': readWorkbookFile,
  'import.plan': planImports,
  'import.apply': applyImport,
  'print.screen': printScreen,
  // Calendar libraries are large and seldom needed: they are read when they are.
  'export.calendar': async (context, input) => (await import('./export.ts')).exportCalendar(context, input),
  'export.booking': async (context, input) => (await import('./export.ts')).exportBooking(context, input),
  'feed.read': readFeeds,
  'feed.change': changeFeeds,
  'folder.read': readFolder,
  'folder.find': findFolder,
  'folder.choose': chooseFolder,
  'folder.update': updateFolder,
  'message.save': async (context, input) => (await import('./message.ts')).saveMessages(context, input),
  'export.call': exportCall,
  'export.picture': exportPicture,
  'export.credits': exportCredits,
  'export.tables': async (context, input) => (await import('./export-tables.ts')).exportTables(context, input),
  'server.read': readServer,
  'server.look': lookAtServer,
  'server.save': saveServer,
  'server.plan': planSending,
  'server.send': sendToServer,
  'server.cancel': cancelSending,
}

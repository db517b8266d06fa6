import type { ComponentType } from 'react'
import type { CalendarScope } from '../../rota/ical/scope.ts'
import { FeedPart } from './feed-part.tsx'
import { FilePart } from './file-part.tsx'
import { FolderPart } from './folder-part.tsx'
import { PicturePart } from './picture-part.tsx'
import { ServerPart } from './server-part.tsx'
import { TablesPart } from './tables-part.tsx'

/** The ways in which a rota leaves the app. */
export type ExportWay = 'file' | 'folder' | 'feed' | 'server' | 'tables' | 'picture'

/** What the part of each way is given. */
export interface WayProps {
  /** What the screen is narrowed to, to begin with. */
  readonly scope: CalendarScope
}

/** The ways as the dialog lists them. */
export const ways: readonly { readonly id: ExportWay; readonly Part: ComponentType<WayProps> }[] = [
  { id: 'file', Part: FilePart },
  { id: 'folder', Part: FolderPart },
  { id: 'feed', Part: FeedPart },
  { id: 'server', Part: ServerPart },
  { id: 'tables', Part: TablesPart },
  { id: 'picture', Part: PicturePart },
]

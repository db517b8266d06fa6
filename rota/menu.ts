import { z } from 'zod'

/** The menus of the window, in their order. */
export const menuNames = ['file', 'edit', 'view', 'go', 'rota', 'help'] as const
export type MenuName = (typeof menuNames)[number]

/** A command as the native menu shows it; `keys` are Electron accelerators, all but the first hidden. */
export const MenuItem = z.object({
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(500),
  menu: z.enum(menuNames),
  keys: z.array(z.string().regex(/^[A-Za-z0-9+=,./-]{1,60}$/)).max(4),
  enabled: z.boolean(),
})
export type MenuItem = z.infer<typeof MenuItem>

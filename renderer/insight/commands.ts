import type { Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { insight as words } from '../words/insight.ts'
import { goToInsight, type InsightPart } from './insight-view.ts'

const part = (id: InsightPart): Command => ({
  id: `insight-${id}`,
  name: () => words.commands[id],
  menu: 'go',
  keys: [],
  enabled: () => useSnapshot.getState().status === 'ready',
  run: () => goToInsight(id),
})

/** The questions that the Insight screen answers. */
export const insightCommands: readonly Command[] = [
  part('depth'),
  part('achievable'),
  part('leaving'),
  part('whatIf'),
  part('training'),
  part('load'),
  part('credits'),
  part('call'),
]

import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { textOption } from './wanted-options.js'

/** The options of a decision: who takes it, and why. */
export const withDecisionOptions = (command: Command): Command =>
  command
    .option('--by <who>', 'who decides; else the name of the user of this machine')
    .option('--reason <words>', 'why, for those who read the log later')

/** Who decides, and why; null for no reason given. */
export const decisionOf = ({
  by,
  reason,
}: Readonly<Record<string, unknown>>): { readonly who: string; readonly reason: string | null } => ({
  who: textOption(by) ?? userOfMachine(),
  reason: textOption(reason),
})

/** The name of whoever runs the program; a container may run as a user without one. */
const userOfMachine = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

import colors from 'picocolors'
import type { Ink } from '../views/brief/ink.js'

/** How a brief looks in this terminal: coloured only when standard output is one. */
export const terminalInk = (): Ink => {
  const { bold, cyan, dim } = colors.createColors(colors.isColorSupported && process.stdout.isTTY === true)
  return { title: bold, heading: cyan, faint: dim }
}

import type { Stretch } from './word-edges.js'

/** What is selected inside an element, as UTF-16 offsets into its text; null when nothing is, or it begins or ends outside. */
export const selectedIn = (element: HTMLElement): Stretch | null => {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { start, end: start + range.toString().length }
}

import { plainText } from '../../../../src/views/reader/plain-text.js'
import type { TextRow } from '../../../../src/views/reader/rows.js'
import { type Stretch, trimmed } from '../review/form/word-edges.js'

/** The words of the report that are selected in its text, as UTF-16 offsets; null when none are. */
export const selectedWords = (text: string, rows: readonly TextRow[]): Stretch | null => {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = placeOf(startContainer, startOffset, text, rows)
  const end = placeOf(endContainer, endOffset, text, rows)
  return start === null || end === null ? null : trimmed(text, { start, end })
}

/** Where in the report a place of the page is; null outside its sentences, and in one that is not shown letter by letter. */
const placeOf = (node: Node, offset: number, text: string, rows: readonly TextRow[]): number | null => {
  const sentence = (node instanceof Element ? node : node.parentElement)?.closest('.sentence')
  const row = rows[Number(sentence?.closest<HTMLElement>('[data-index]')?.dataset.index)]
  if (sentence == null || row === undefined) return null
  if (plainText(text.slice(row.start, row.end)).some((shown) => typeof shown !== 'string')) return null
  const before = document.createRange()
  before.selectNodeContents(sentence)
  before.setEnd(node, offset)
  return row.start + before.toString().length
}

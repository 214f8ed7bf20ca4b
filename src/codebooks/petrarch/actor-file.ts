/**
 * Actor dictionaries in PETRARCH's text form:
 *
 *     NAME_OF_ACTOR_  [CODE]     a headword, with its code behind it or in lines below that begin with white space
 *     +ANOTHER_NAME_             a synonym of the headword above
 *         [CODE <920101]         until a day;  [CODE >931231] from a day on;  [CODE 920101-931231] between two
 */

import type { List } from '../left-out.js'
import { dateOf } from './dates.js'
import type { ActorEntry, ActorFileKind, DatedCode, Form } from './dictionary.js'
import { linesOf, spaced } from './lines.js'

/** "CODE", "CODE <DAY", "CODE >DAY", "CODE DAY-DAY" inside brackets. */
const CODE = /^\s*(?<code>[^\s<>]*)\s*(?:(?<side>[<>])\s*(?<day>\d+)|(?<from>\d{5,8})\s*-\s*(?<to>\d{5,8}))?\s*$/

interface Open {
  readonly line: number
  readonly forms: Form[]
  readonly codes: DatedCode[]
}

/** The entries of a file, in order; codes that cannot be read are listed. */
export function actorEntries(text: string, file: string, kind: ActorFileKind, list: List): readonly ActorEntry[] {
  const entries: Open[] = []
  let open: Open | null = null
  for (const { number, text: line } of linesOf(text)) {
    const name = spaced(
      line
        .replace(/\[[^\]]*\]?/g, ' ')
        .replace(/\{[^}]*\}?/g, ' ')
        .replace(/^\s*\+/, ''),
    )
    const below = /^\s*\[/.test(line)
    if (!below && !line.trimStart().startsWith('+')) {
      open = { line: number, forms: [], codes: [] }
      entries.push(open)
    }
    if (open === null) {
      list({ file, line: number, entry: line.trim(), form: '', reason: 'stands before the first headword' })
      continue
    }
    if (name !== '') open.forms.push({ text: name, line: number })
    for (const [, inside = ''] of line.matchAll(/\[([^\]]*)\]?/g)) {
      const codes = codesOf(inside)
      if (codes === null)
        list({
          file,
          line: number,
          entry: open.forms[0]?.text ?? '',
          form: inside,
          reason: 'a code that cannot be read',
        })
      else open.codes.push(codes)
    }
  }
  return entries.flatMap(({ line, forms: [head, ...more], codes }) =>
    head === undefined ? [] : [{ file, line, kind, forms: [head, ...more] as const, codes }],
  )
}

/** One code with its days; null when it is none or a day is no day. */
function codesOf(inside: string): DatedCode | null {
  const groups = CODE.exec(inside)?.groups
  if (!groups) return null
  const { code = '', side, day, from, to } = groups
  // A code of days alone leaves nothing to say what the actor was.
  if (code === '' || /^\d/.test(code)) return null
  if (side !== undefined) return side === '<' ? dated(code, undefined, day) : dated(code, day, undefined)
  return dated(code, from, to)
}

/** A code between two days as the dictionaries write them; null when one is no day or they stand the wrong way round. */
export function dated(code: string, from: string | undefined, to: string | undefined): DatedCode | null {
  const begins = from === undefined ? null : dateOf(from)
  const ends = to === undefined ? null : dateOf(to)
  if ((from !== undefined && begins === null) || (to !== undefined && ends === null)) return null
  if (begins !== null && ends !== null) {
    const length = Math.min(begins.length, ends.length)
    if (ends.slice(0, length) < begins.slice(0, length)) return null
  }
  return { code: code.toUpperCase(), from: begins, to: ends }
}

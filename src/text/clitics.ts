import { wordForms } from '../knowledge/word-forms.js'

/** "dont" and the like: where the second word begins. */
const SHORT = new Map(
  [...wordForms.short].map((entry) => entry.split('=') as [string, string]).map(([form, at]) => [form, Number(at)]),
)
const SHORT_FIRST = new Set([...SHORT.keys()].map((form) => form.charCodeAt(0)))
const LONGEST_SHORT = Math.max(...[...SHORT.keys()].map((form) => form.length))

/** The word after one space, at most eight letters of it. */
const nextWord = (text: string, end: number): string =>
  /^ ([a-z]{1,8})(?![a-z])/.exec(text.slice(end, end + 10))?.[1] ?? ''

/** The second word of "didnt", "Im" or "theyre" as it is written with its apostrophe; undefined for one that has none ("cannot"). */
export const withApostrophe = (tail: string): string | undefined => MEANT.get(tail.toLowerCase())

const MEANT: ReadonlyMap<string, string> = new Map([
  ['nt', "n't"],
  ['s', "'s"],
  ['m', "'m"],
  ['re', "'re"],
  ['ve', "'ve"],
])

const TAIL = /^(?:s|m|d|ll|re|ve)$/i

/** True for the signs writers use as an apostrophe. */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x60 || unit === 0x2018 || unit === 0xb4

/**
 * Cuts inside the word `[start,end)`, in order: "doesn't" -> does|n't, "Israel's" -> Israel|'s, "cannot" -> can|not.
 * `marks` are the positions of its inner apostrophes.
 */
export const cliticCuts = (text: string, start: number, end: number, marks: readonly number[]): readonly number[] => {
  if (marks.length === 0) {
    if (end - start > LONGEST_SHORT || !SHORT_FIRST.has(text.charCodeAt(start) | 32)) return []
    const form = text.slice(start, end)
    // "IM" and "I'm" differ: only "im", "Im", "dont", "DONT" are taken.
    const at = SHORT.get(form.toLowerCase())
    if (at === undefined && (form === 'its' || form === 'Its'))
      return wordForms.its.has(nextWord(text, end)) ? [start + 2] : []
    return at === undefined || form === 'IM' ? [] : [start + at]
  }
  const cuts: number[] = []
  let stop = end
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!
    const tail = text.slice(mark + 1, stop)
    if (TAIL.test(tail) && mark > start) {
      cuts.unshift(mark)
      stop = mark
    } else if (/^t$/i.test(tail) && /n/i.test(text[mark - 1] ?? '') && mark - 1 > start) {
      cuts.unshift(mark - 1)
      stop = mark - 1
    } else break
  }
  // "y'all": the apostrophe stays with the first word.
  if (cuts.length === 0 && marks.length === 1 && /^y.all$/i.test(text.slice(start, end))) cuts.push(marks[0]! + 1)
  return cuts
}

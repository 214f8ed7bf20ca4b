import { says } from '../../../../src/views/reader/says.js'
import { PlainText } from '../../parts/plain-text.js'
import { Flow } from './flow.js'
import { KindLine } from './kind-line.js'
import type { Reading } from './use-reading.js'

const MOST = 4

/** A strip under the text: what stands on the words that are pointed at, or what to do. It repeats what the lists hold. */
export const UnderWords = ({ reading }: { readonly reading: Reading }) => {
  const { pointed, text } = reading
  if (pointed === null)
    return (
      <p className="under-words small soft">
        Point at words to see what stands on them, and choose them to open it. <kbd>j</kbd> <kbd>k</kbd> go through the
        records, <kbd>n</kbd> shows what was seen and not recorded.
      </p>
    )
  const [first] = pointed.entries
  if (pointed.entries.length === 1)
    return (
      <div className="under-words small">
        <p className="entry" dir="auto">
          <KindLine list={first!.list} />
          <PlainText text={says(first!)} />
        </p>
        <Flow entry={first!} text={text} />
      </div>
    )
  const more = pointed.entries.length - MOST
  return (
    <ul className="under-words small">
      {pointed.entries.slice(0, more > 0 ? MOST - 1 : MOST).map((entry) => (
        <li key={entry.id} className="entry" dir="auto">
          <KindLine list={entry.list} />
          <PlainText text={says(entry)} />
        </li>
      ))}
      {more > 0 && <li className="soft">and {more + 1} more: choose the words to see all</li>}
    </ul>
  )
}

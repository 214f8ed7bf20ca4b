import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SearchAnswer } from '../../../../src/api/routes/search.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { useKeys } from '../../keys/keys.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Results } from './results.js'
import './search.css'

const FIELDS = ['since', 'until'] as const
const AFTER_LAST_KEY_MS = 120

/** Finds statements or reports by their words, while somebody types. */
const Search = () => {
  const { get } = useAddress()
  const what = get('in') === 'reports' ? 'reports' : 'statements'
  const words = get('words') ?? ''
  const days = useFilters(FIELDS)
  // When the question changes, the one that is on its way is broken off.
  const answer = useAnswer<SearchAnswer>(words.trim() === '' ? null : '/api/search', { words, in: what, ...days })
  return (
    <section className="screen search" aria-labelledby="title">
      <header>
        <h1 id="title">Search</h1>
      </header>
      <SearchField words={words} />
      <Tabs
        name="in"
        label="What to search in"
        tabs={[
          { value: null, label: 'Statements' },
          { value: 'reports', label: 'Reports' },
        ]}
      />
      <Filters fields={FIELDS} />
      {words.trim() === '' ? (
        <HowTo />
      ) : (
        <Answered of={answer} what="what matches">
          {(found) =>
            found.hint !== null ? (
              <Nothing title="No word to look for yet">{found.hint}</Nothing>
            ) : (
              <Results found={found} what={what} words={words} stale={answer.isPlaceholderData} />
            )
          }
        </Answered>
      )}
    </section>
  )
}

const SearchField = ({ words }: { readonly words: string }) => {
  const { set } = useAddress()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(words)
  const asked = useRef(words)
  useEffect(() => {
    // Back, reload or a link brought other words than those last typed here.
    if (words === asked.current) return
    asked.current = words
    setTyped(words)
  }, [words])
  useEffect(() => {
    if (typed === asked.current) return
    const timer = setTimeout(() => {
      asked.current = typed
      set({ words: typed, at: null }, { replace: true })
    }, AFTER_LAST_KEY_MS)
    return () => clearTimeout(timer)
  }, [typed, set])
  useEffect(() => field.current?.focus(), [])
  useKeys([{ key: '/', does: 'Type other words', run: () => field.current?.focus() }])
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    document.querySelector<HTMLElement>('.result [data-row]')?.focus()
  }
  return (
    <search className="search-field">
      <label htmlFor="words">Words</label>
      <input
        id="words"
        ref={field}
        type="search"
        value={typed}
        maxLength={1000}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="how-to"
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={leave}
      />
      <p id="how-to" className="small soft">
        All words must be there. <code>"in quotation marks"</code> next to each other, <code>-word</code> must not be
        there, <code>word*</code> begins so. <kbd>↓</kbd> goes to the results.
      </p>
    </search>
  )
}

const HowTo = () => (
  <Nothing title="Type to search">
    Statements are searched by what is said and who says it; reports by their title and text. Other forms of a word are
    found too: “talk” finds “talks”.
  </Nothing>
)

export default Search

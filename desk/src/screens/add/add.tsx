import { type DragEvent, useRef, useState } from 'react'
import { useAdding } from './adding.js'
import { GivenFields, NOTHING_GIVEN } from './given-fields.js'
import { Jobs } from './jobs.js'
import './add.css'

/** Adds reports: a pasted text, files, a feed; what was found in each appears as it is read. */
const Add = () => {
  const { jobs, stop, addText, addFile, addFeed } = useAdding()
  const [text, setText] = useState('')
  const [given, setGiven] = useState(NOTHING_GIVEN)
  const [dragged, setDragged] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const take = (list: FileList | null) => {
    for (const file of list ?? []) addFile(file, { ...given, title: '' })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDragged(false)
    take(event.dataTransfer.files)
  }
  return (
    <section
      className={`screen add ${dragged ? 'dragged' : ''}`}
      aria-labelledby="title"
      onDragOver={(event) => {
        event.preventDefault()
        setDragged(true)
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDragged(false)}
      onDrop={drop}
    >
      <header>
        <h1 id="title">Add reports</h1>
        <p>
          Everything is read on this machine. Nothing leaves it, and nothing is fetched but the feed you name and the
          pages it points to.
        </p>
      </header>
      <div className="add-ways">
        <form
          className="add-text"
          onSubmit={(event) => {
            event.preventDefault()
            addText(text, given)
            setText('')
            setGiven({ ...given, title: '' })
          }}
        >
          <h2>Paste a text</h2>
          <textarea
            className="text"
            aria-label="Text of the report, headline first"
            placeholder="Headline first, then the report"
            rows={10}
            value={text}
            dir="auto"
            onChange={({ target }) => setText(target.value)}
          />
          <GivenFields given={given} change={setGiven} />
          <p className="row">
            <button type="submit" className="main" disabled={text.trim() === ''}>
              Read it
            </button>
            {given.published === '' && (
              <span className="small soft">
                Without a day of publication a report has no place in changes and briefs.
              </span>
            )}
          </p>
        </form>
        <div className="stack">
          <div className="add-files">
            <h2>Or drop files here</h2>
            <p className="soft small">
              Text, HTML, JSON Lines, CSV, e-mail, WARC, and .gz or .zip of these; up to 64 MB each. Publisher and day
              beside count for those that do not say themselves.
            </p>
            <input
              ref={files}
              type="file"
              multiple
              aria-label="Files to add"
              onChange={({ target }) => {
                take(target.files)
                target.value = ''
              }}
            />
          </div>
          <FeedForm add={addFeed} />
        </div>
      </div>
      <Jobs jobs={jobs} stop={stop} />
    </section>
  )
}

const FeedForm = ({ add }: { readonly add: (address: string, pages: boolean) => void }) => {
  const [address, setAddress] = useState('')
  const [pages, setPages] = useState(true)
  return (
    <form
      className="add-feed stack"
      onSubmit={(event) => {
        event.preventDefault()
        add(address.trim(), pages)
      }}
    >
      <h2>Or name a feed</h2>
      <div className="row">
        <input
          type="url"
          aria-label="Address of an RSS, Atom or JSON feed"
          placeholder="https://…"
          required
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <button type="submit" disabled={address.trim() === ''}>
          Take what is new
        </button>
      </div>
      <label className="small">
        <input type="checkbox" checked={pages} onChange={({ target }) => setPages(target.checked)} /> fetch the page of
        an entry when the feed has only part of it
      </label>
    </form>
  )
}

export default Add

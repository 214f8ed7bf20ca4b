// Search over every section of every page. The words come in a script beside this one, so that it works from a folder as well, where a
// page may fetch nothing. Both scripts are loaded when the field is first used.
const field = document.querySelector('#words')
const found = document.querySelector('#found')
const status = found.querySelector('[role=status]')
const list = found.querySelector('ol')
const MOST = 12
const AROUND = 70

const load = (source) =>
  new Promise((done, failed) => {
    const script = document.createElement('script')
    script.src = source
    script.onload = done
    script.onerror = () => failed(new Error(`${source} could not be loaded`))
    document.head.append(script)
  })

let ready
const searcher = () => {
  ready ??= Promise.all([load('assets/minisearch.js'), load('assets/sections.js')]).then(() => {
    const index = new globalThis.MiniSearch({
      fields: ['title', 'page', 'text'],
      storeFields: ['title', 'page', 'text', 'href'],
      searchOptions: {
        boost: { title: 4, page: 2 },
        prefix: true,
        fuzzy: (word) => (word.length > 5 ? 0.15 : false),
        combineWith: 'AND',
      },
    })
    index.addAll(globalThis.PARLEY_SECTIONS)
    return index
  })
  return ready
}

/** The words around the first hit, with it marked. */
const excerpt = (text, words) => {
  const at = words.map((word) => text.toLowerCase().indexOf(word)).find((place) => place >= 0) ?? 0
  const word = words.find((each) => text.toLowerCase().startsWith(each, at)) ?? ''
  const from = at > AROUND ? text.indexOf(' ', at - AROUND) + 1 : 0
  const mark = document.createElement('mark')
  mark.textContent = text.slice(at, at + word.length)
  const before = `${from > 0 ? '…' : ''}${text.slice(from, at)}`
  return [before, mark, text.slice(at + word.length, at + word.length + AROUND)]
}

const item = ({ href, page, title, text, terms }) => {
  const link = document.createElement('a')
  link.href = href
  const name = document.createElement('strong')
  name.textContent = title === page ? title : `${title} · ${page}`
  const words = document.createElement('span')
  words.append(...excerpt(text, terms))
  link.append(name, words)
  const entry = document.createElement('li')
  entry.append(link)
  return entry
}

const show = async () => {
  const asked = field.value.trim()
  found.hidden = asked === ''
  if (asked === '') return
  const hits = (await searcher()).search(asked)
  if (field.value.trim() !== asked) return
  status.textContent =
    hits.length === 0 ? 'Nothing found.' : `${hits.length} found${hits.length > MOST ? `, the first ${MOST}` : ''}`
  list.replaceChildren(...hits.slice(0, MOST).map(item))
}

const move = (event, by) => {
  const links = [...list.querySelectorAll('a')]
  const next = links[links.indexOf(document.activeElement) + by]
  event.preventDefault()
  ;(next ?? field).focus()
}

field.addEventListener('input', show)
field.addEventListener('focus', searcher)
document.addEventListener('keydown', (event) => {
  const inSearch = found.contains(document.activeElement) || document.activeElement === field
  if (event.key === '/' && !inSearch && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    field.focus()
  } else if (inSearch && event.key === 'Escape') {
    found.hidden = true
    field.focus()
  } else if (inSearch && event.key === 'ArrowDown') move(event, 1)
  else if (found.contains(document.activeElement) && event.key === 'ArrowUp') move(event, -1)
  else if (event.key === 'Enter' && document.activeElement === field) list.querySelector('a')?.click()
})
document.addEventListener('click', ({ target }) => {
  if (!target.closest('search')) found.hidden = true
})

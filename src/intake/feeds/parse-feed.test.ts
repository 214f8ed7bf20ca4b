import { describe, expect, it } from 'vitest'
import { DataError } from '../../errors.js'
import { LARGEST_FEED, parseFeed } from './parse-feed.js'

const NAME = 'http://news.example/feed'

const parse = (text: string | Uint8Array, contentType: string | null = null) =>
  parseFeed(typeof text === 'string' ? Buffer.from(text) : text, NAME, contentType)

const faultOf = (text: string | Uint8Array, contentType: string | null = null): string => {
  try {
    parse(text, contentType)
  } catch (error) {
    expect(error).toBeInstanceOf(DataError)
    expect((error as DataError).message).not.toContain('\n')
    return (error as DataError).message
  }
  throw new Error('was read')
}

const item = (number: number): string => `
  <item>
    <title>Envoy &amp;amp; minister meet, day ${number}</title>
    <link>/reports/${number}</link>
    <guid isPermaLink="false">report-${number}</guid>
    <pubDate>Mon, 0${number} Jul 2024 23:30:00 -0700</pubDate>
    <dc:creator>A. Writer</dc:creator>
    <description>&lt;p&gt;The envoy met the minister.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>The envoy met the minister for the ${number}th time.</p>]]></content:encoded>
  </item>`

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Example</title>${items}`

const END = '</channel></rss>'

describe('formats', () => {
  it('RSS', () => {
    expect(parse(rss(item(1) + item(2)) + END)).toEqual({
      format: 'rss',
      title: 'The Example',
      remarks: [],
      entries: [1, 2].map((number) => ({
        id: `report-${number}`,
        address: `http://news.example/reports/${number}`,
        title: `Envoy & minister meet, day ${number}`,
        published: `2024-07-0${number}`,
        updated: null,
        author: 'A. Writer',
        content: `<p>The envoy met the minister for the ${number}th time.</p>`,
        summary: '<p>The envoy met the minister.</p>',
      })),
    })
  })

  it('Atom', () => {
    const { format, title, entries } = parse(`<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title>
      <entry><id>urn:1</id><title type="html">Truce &lt;b&gt;holds&lt;/b&gt;, mostly</title>
        <link rel="self" href="/feed/1"/><link rel="alternate" href="reports/1"/>
        <published>2024-07-01T00:10:00+09:00</published><updated>2024-07-02T01:00:00Z</updated>
        <author><name>A. Writer</name></author><author><name>B. Writer</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>held</b>.</p></div></content>
        <summary>Fewer than &lt; 5 shots</summary></entry>
      <entry><id>urn:2</id><title>No day but a change</title><updated>2024-07-02T01:00:00Z</updated></entry></feed>`)
    expect({ format, title }).toEqual({ format: 'atom', title: 'The Example' })
    expect(entries[0]).toEqual({
      id: 'urn:1',
      address: 'http://news.example/reports/1',
      title: 'Truce holds, mostly',
      published: '2024-07-01',
      updated: '2024-07-02T01:00:00Z',
      author: 'A. Writer, B. Writer',
      content: '<p>It <b>held</b>.</p>',
      summary: '<p>Fewer than &lt; 5 shots</p>',
    })
    expect(entries[1]).toMatchObject({ address: null, published: '2024-07-02', author: null, content: null })
  })

  it('RDF', () => {
    const { format, entries } = parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel>
      <item rdf:about="http://news.example/1"><title>One</title><dc:date>2024-07-01T23:30:00+09:00</dc:date></item>
      </rdf:RDF>`)
    expect(format).toBe('rdf')
    expect(entries).toMatchObject([
      { id: 'http://news.example/1', address: 'http://news.example/1', published: '2024-07-01' },
    ])
  })

  it('JSON Feed', () => {
    const { format, entries } = parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: [
          {
            id: 1,
            url: 'http://news.example/1',
            content_html: '<p>x</p>',
            date_published: '2024-07-01T23:30:00-07:00',
          },
          { id: '2', content_text: 'One <line>.\n\nAnother & more.', authors: [{ name: 'A. Writer' }] },
        ],
      }),
    )
    expect(format).toBe('json')
    expect(entries).toMatchObject([
      { id: '1', published: '2024-07-01', content: '<p>x</p>' },
      { id: '2', author: 'A. Writer', content: '<p>One &lt;line>.</p>\n<p>Another &amp; more.</p>' },
    ])
  })

  it('may begin with empty lines', () => {
    expect(parse(`\n\n ${rss(item(1))}${END}`).entries).toHaveLength(1)
  })

  it('with nothing in it has no entries', () => {
    expect(parse(rss('') + END).entries).toEqual([])
  })
})

describe('entries', () => {
  it('without an id are known by address, else by words', () => {
    const { entries } = parse(
      rss('<item><link>http://a.example/1</link></item><item><title>Only words</title></item>') + END,
    )
    expect(entries[0]!.id).toBe('http://a.example/1')
    expect(entries[1]!.id).toContain('Only words')
  })

  it('that come twice are taken once', () => {
    expect(parse(rss(item(1) + item(1)) + END).entries).toHaveLength(1)
  })

  it('lead to web addresses only', () => {
    const { entries } = parse(rss('<item><guid>x</guid><link>javascript:alert(1)</link></item>') + END)
    expect(entries[0]!.address).toBeNull()
  })

  it('are at the address of their id when it is one', () => {
    expect(parse(rss('<item><guid>http://a.example/1</guid></item>') + END).entries[0]!.address).toBe(
      'http://a.example/1',
    )
  })

  it('have ids of a bounded length', () => {
    const [entry] = parse(rss(`<item><guid isPermaLink="false">${'x'.repeat(100_000)}</guid></item>`) + END).entries
    expect(entry!.id).toMatch(/^[\da-f]{64}$/)
  })

  it.each([
    ['Mon, 03 Jun 2024 23:30:00 -0700', '2024-06-03'],
    ['Monday, 03-Jun-24 23:30:00 GMT', '2024-06-03'],
    ['3 Jun 85', '1985-06-03'],
    ['2024-06-03T23:30:00-07:00', '2024-06-03'],
    ['03/06/2024', null],
    ['yesterday', null],
  ])('have the day as written: %s', (date, day) => {
    expect(parse(rss(`<item><guid>1</guid><pubDate>${date}</pubDate></item>`) + END).entries[0]!.published).toBe(day)
  })

  it('past a thousand are left out, and that is said', () => {
    const many = Array.from({ length: 1500 }, (_, at) => `<item><guid>${at}</guid></item>`).join('')
    const { entries, remarks } = parse(rss(many) + END)
    expect(entries).toHaveLength(1000)
    expect(remarks).toEqual(['the feed has more than 1000 entries: the first were read'])
  })
})

describe('a feed that is cut off', () => {
  const cut = ['the feed is cut off: the entries before the cut were read']

  it.each([
    ['after an entry', ''],
    ['inside a title', '<item><title>Half a ti'],
    ['inside a tag', '<item><title>Half</title><lin'],
    ['after a title', '<item><title>Half</title>'],
    ['inside CDATA', '<item><description><![CDATA[Half an'],
    ['inside an attribute', '<item><guid isPermaLink="fal'],
    ['inside the closing tag', '</channel></rs'],
  ])('%s gives the entries before', (_, rest) => {
    const { entries, remarks } = parse(rss(item(1) + item(2)) + rest)
    expect(entries.map(({ id }) => id)).toEqual(['report-1', 'report-2'])
    expect(remarks).toEqual(cut)
  })

  it('at any byte gives entries that are whole, or a clear fault', () => {
    const whole = Buffer.from(rss(item(1) + item(2)) + END)
    const all = parse(whole).entries
    for (let length = 1; length < whole.length; length++) {
      try {
        const { entries } = parse(whole.subarray(0, length))
        expect(entries).toEqual(all.slice(0, entries.length))
      } catch (error) {
        expect(error).toBeInstanceOf(DataError)
      }
    }
  })

  it('Atom, too', () => {
    const { entries, remarks } = parse(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry><entry><id>2</',
    )
    expect(entries.map(({ id }) => id)).toEqual(['1'])
    expect(remarks).toEqual(cut)
  })

  it('JSON is no feed', () => {
    expect(faultOf('{"version": "https://jsonfeed.org/version/1.1", "items": [{')).toContain(
      'is no feed that can be read',
    )
  })
})

describe('what is no feed', () => {
  it.each([
    '<!doctype html><html><head><title>x</title></head><body>News</body></html>',
    '<!-- a page --><HTML lang="en"><body>News</body>',
    '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>News</body></html>',
  ])('a web page is told so: %s', (page) => {
    expect(faultOf(page)).toBe(`${NAME}: is a web page, not a feed; look on the site for the address of its feed`)
  })

  it('a web page that names its feed says which', () => {
    const page = `<!doctype html><html><head><link rel=stylesheet href=/a.css><link rel="alternate" hreflang="fr" href="/fr">
      <link rel="alternate" type="application/rss+xml" title="News" href="/rss?a=1&amp;b=2"></head></html>`
    expect(faultOf(page)).toBe(`${NAME}: is a web page, not a feed; it names a feed: http://news.example/rss?a=1&b=2`)
  })

  it.each([
    ['', 'is empty'],
    ['no feed at all', 'begins with "no feed at all"'],
    ['<opml version="2.0"><body/></opml>', 'is XML of another kind (opml)'],
    ['{"a": 1}', 'is no feed that can be read'],
    ['{"a": ', 'is no feed that can be read'],
    ['<rss version="2.0"><channel><item></channel></rss>', 'is no feed that can be read'],
  ])('%s is told so', (text, words) => {
    expect(faultOf(text)).toContain(words)
  })

  it('says what it was sent as', () => {
    expect(faultOf('%PDF-1.7', 'application/pdf')).toContain('sent as application/pdf')
  })

  it('too large is told so', () => {
    expect(faultOf(Buffer.alloc(LARGEST_FEED + 1, ' '))).toContain('is larger than 10 MB')
  })
})

describe('bombs', () => {
  it('of entities are never put in', () => {
    const more = Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at + 1} "${`&b${at};`.repeat(10)}">`).join('')
    const head = `<!DOCTYPE rss [<!ENTITY b0 "boom">${more}]>`
    const { entries } = parse(rss('<item><guid>1</guid><title>&b9;</title></item>', head) + END)
    expect(entries[0]!.title).toBe('&b9;')
  })

  it('of entities from other files are refused', () => {
    const head = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    expect(faultOf(rss('<item><title>&x;</title></item>', head) + END)).toContain('External entities')
  })

  it.each([
    ['tags in tags', '<a>'.repeat(200_000)],
    ['items in items', '<item>'.repeat(200_000)],
    ['open brackets', '<'.repeat(500_000)],
    ['half closing tags', '</item '.repeat(200_000)],
    ['half comments', '<!--'.repeat(200_000)],
    ['spaces', `<item><title>${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}</title></item>`],
    ['ampersands', `<item><title>${'&'.repeat(1_000_000)}</title></item>`],
    ['names of objects', '<item><__proto__>x</__proto__><constructor>y</constructor></item>'],
  ])('of %s end in a feed or a clear fault', (_, text) => {
    try {
      expect(parse(rss(text) + END).entries.length).toBeLessThanOrEqual(1)
    } catch (error) {
      expect(error).toBeInstanceOf(DataError)
    }
  })
})

describe('encodings', () => {
  const titled = (title: Uint8Array, declaration = ''): Buffer =>
    Buffer.concat([
      Buffer.from(`${declaration}<rss version="2.0"><channel><item><guid>1</guid><title>`),
      title,
      Buffer.from('</title></item></channel></rss>'),
    ])
  const latin = Buffer.from([0x46, 0xe9, 0x76]) // Fév
  const cyrillic = Buffer.from([0xcc, 0xe8, 0xf0]) // Мир in windows-1251

  it.each([
    ['the declaration', titled(latin, '<?xml version="1.0" encoding="ISO-8859-1"?>'), null, 'Fév'],
    ['the header', titled(cyrillic), 'text/xml; charset=windows-1251', 'Мир'],
    [
      'the header before the declaration',
      titled(cyrillic, '<?xml version="1.0" encoding="koi8-r"?>'),
      'text/xml; charset="windows-1251"',
      'Мир',
    ],
    ['nothing', titled(Buffer.from('Fév')), null, 'Fév'],
    ['nothing, and no UTF-8', titled(latin), null, 'Fév'],
    ['a wrong header', titled(Buffer.from('Fév')), 'text/xml; charset=iso-8859-1', 'Fév'],
    ['an unknown name', titled(Buffer.from('Fév')), 'text/xml; charset=utf-9', 'Fév'],
    ['a mark', Buffer.from(`\ufeff${titled(Buffer.from('Fév'))}`), 'text/xml; charset=iso-8859-1', 'Fév'],
    ['a wide mark', Buffer.from(`\ufeff${titled(Buffer.from('Fév'))}`, 'utf16le'), null, 'Fév'],
  ])('by %s', (_, bytes, type, title) => {
    expect(parse(bytes, type).entries[0]!.title).toBe(title)
  })
  it('other than UTF-8 are said', () => {
    expect(parse(titled(cyrillic), 'text/xml; charset=windows-1251').remarks).toEqual(['decoded from WINDOWS-1251'])
  })
})

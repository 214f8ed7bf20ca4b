import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DataError } from '../../errors.js'
import { SENTENCES } from '../testing/taken.js'
import { articleOf } from './article.js'
import { readPage, textOfHtml } from './page.js'

const HEADLINE = 'Bridge at Karsk opens to relief lorries'
const BODY = `<article><h1>${HEADLINE}</h1><p>${SENTENCES}</p><p>The road beyond is mined, engineers of both sides said.</p></article>`
const read = (head: string, body = BODY) =>
  readPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'a.html')
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('the article of a page', () => {
  it('is its headline and its paragraphs, without what stands around them', () => {
    const page = read(
      `<title>${HEADLINE} | Karsk Courier</title><meta property="og:site_name" content="Karsk Courier"><style>p { color: red }</style>`,
      `<nav><ul><li><a href="/">Home</a></li><li><a href="/war">War</a></li></ul></nav>
       <main><article><header><h1>${HEADLINE}</h1><time datetime="2024-03-05T22:10:00+02:00">5 March</time></header>
       <figure><img src="a.jpg"><figcaption>A lorry waits. Photo: A. Person</figcaption></figure>
       <p>${SENTENCES}</p><script>document.write('bad words')</script>
       <p><a href="/other">Read more: Talks in the hotel</a></p>
       <h2>What comes&nbsp;next</h2><p>The road beyond is <b>mined</b>, engi&shy;neers said.<br>Work starts<br><br>on Friday.</p>
       <p style="display: none">Unseen.</p></article></main>
       <aside><h3>Most read</h3><ul><li><a href="/x">Something else altogether</a></li></ul></aside>
       <footer><p>Copyright Karsk Courier. All rights reserved.</p></footer>`,
    )
    expect(page.text.split('\n\n')).toEqual([
      HEADLINE,
      SENTENCES,
      'What comes next',
      'The road beyond is mined, engineers said. Work starts',
      'on Friday.',
    ])
    expect(page).toMatchObject({
      headline: HEADLINE,
      publisher: 'Karsk Courier',
      published: '2024-03-05',
      publishedBasis: 'file',
    })
  })

  it.each([
    [
      'a front page',
      `<main>${Array.from({ length: 30 }, (_, n) => `<div class="teaser"><h2><a href="/${n}">Headline number ${n} of the day</a></h2><p><a href="/${n}">A short summary of what article ${n} tells its readers.</a></p></div>`).join('')}</main>`,
    ],
    [
      'a page that its scripts fill',
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    ],
    ['a page with no sentences', '<p>Home</p><p>Contact us</p><p>Search</p>'],
    ['a page that is not there', '<h1>404</h1><p>The page you are looking for could not be found.</p>'],
    ['nothing', ''],
  ])('is not found on %s', (_, body) => {
    expect(() => read('<title>Karsk Courier</title>', body)).toThrow('a.html: no article found on the page')
  })

  it.each([
    ['boxes in boxes', `${'<div>'.repeat(10_000)}<p>${SENTENCES}</p>`],
    ['marks in marks', `<p>${SENTENCES}</p>${'<b><i>'.repeat(5_000)}words`],
    [
      'an attribute without end',
      `<div class="${'x '.repeat(500_000)}"><p data-a="${'y'.repeat(3_000_000)}">${SENTENCES}</p></div>`,
    ],
    [
      'attributes without number',
      `<div ${Array.from({ length: 50_000 }, (_, n) => `a${n}`).join(' ')}><p>${SENTENCES}</p></div>`,
    ],
    ['a script with a tag in it', `<script>if (a<b && "x) { '</script><p>${SENTENCES}</p>`],
    ['tags that are not closed', `<div><table><tr><td><p>${SENTENCES}<p><b>Then</i> <a href="<div`],
    ['tags closed twice', `</div></p></body></html><p>${SENTENCES}</p></div></div>`],
  ])('is found in broken markup: %s', (_, body) => {
    expect(read(`<title>${HEADLINE}</title>`, body).text).toContain('agreed on Tuesday to open the bridge')
  })

  it('is found in a table of the old kind, and in a text set as typed', () => {
    const old = `<table><tr><td><a href="/">Home</a><br><a href="/w">World</a></td><td><b>${HEADLINE}</b><br>KARSK -- ${SENTENCES}<br><br>More.</td></tr></table>`
    expect(read(`<title>${HEADLINE}</title>`, old).text).toBe(`${HEADLINE}\n\nKARSK -- ${SENTENCES}\n\nMore.`)
    const typed = `<h1>${HEADLINE}</h1><pre>${SENTENCES.replaceAll('. ', '.\n')}</pre>`
    expect(read(`<title>${HEADLINE}</title>`, typed).text).toBe(`${HEADLINE}\n\n${SENTENCES}`)
  })

  it('is found without what asks its readers to subscribe', () => {
    const asks = '<div class="newsletter-signup"><h3>Sign up</h3><p>Get the best stories in your inbox.</p></div>'
    const body = `<h2>${HEADLINE}</h2><p>${SENTENCES}</p>${asks}<p>More.</p>`
    const free = linked({ '@type': 'NewsArticle', isAccessibleForFree: 'False' })
    const page = read(`<title>${HEADLINE} – Karsk Blog</title>${free}`, body)
    expect(page.text).toBe(`${HEADLINE}\n\n${SENTENCES}\n\nMore.`)
    expect(page.remarks).toEqual(['the page says that not all of it is free to read; the text may be cut short'])
  })

  it('is found without head or body, and where the page holds nothing else', () => {
    expect(readPage(`<p>${SENTENCES}</p>`, 'a.html')).toMatchObject({
      text: SENTENCES,
      headline: null,
      published: null,
    })
    expect(readPage(`<html><title>${HEADLINE}</title><p>${SENTENCES}</p>`, 'a.html').text).toBe(
      `${HEADLINE}\n\n${SENTENCES}`,
    )
  })

  it('is found, or found missing, whatever the markup', () => {
    const tags =
      'html head body p div article main table tr td ul li a b br h1 h2 script style title meta time form svg !-- !doctype'
    const pieces = fc.oneof(
      fc.constantFrom(...tags.split(' ')).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags.split(' ')).map((tag) => `</${tag}>`),
      fc.constantFrom(SENTENCES, '<a href="', '"', "<p class='", '<![CDATA[', '&amp', '&#0;', '<', '>', ' ', '\0'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (drawn) => {
        let text = ''
        try {
          text = readPage(drawn.join(''), 'a.html').text
        } catch (error) {
          if (error instanceof DataError) return
          throw error
        }
        expect(text).toMatch(/\S/)
      }),
      { numRuns: 400, seed: 20_261_128 },
    )
  })

  it('is refused when all of it stands in a section that never ends', () => {
    expect(() => readPage('<![CDATA[<body><html>', 'a.html')).toThrow('a.html: holds no page that can be read')
  })

  it('is refused past what one article has', () => {
    expect(() => read('', '<div>'.repeat(50_000))).toThrow('boxes over 40000 deep')
    expect(() => read('', '<b>x</b>'.repeat(60_000))).toThrow('over 100000 tags')
    expect(() => read('', '<'.repeat(1_000_000))).toThrow('over 200000 "<"')
  })
})

describe('what a page says of its article', () => {
  it.each([
    [
      'a flat object',
      {
        '@type': 'NewsArticle',
        headline: HEADLINE,
        datePublished: '2024-03-05T23:50:00-05:00',
        author: 'A. Person',
        publisher: { name: 'Karsk Courier' },
      },
    ],
    [
      'an array',
      [
        { '@type': 'BreadcrumbList' },
        {
          '@type': ['Article', 'Thing'],
          datePublished: '2024-03-05',
          author: [{ name: 'A. Person' }],
          publisher: [{ name: 'Karsk Courier' }],
        },
      ],
    ],
    [
      'a graph of references',
      {
        '@graph': [
          { '@type': 'WebPage', '@id': '#page', datePublished: '2001-01-01' },
          { '@type': 'Organization', '@id': '#org', name: 'Karsk Courier' },
          { '@type': 'Person', '@id': '#person', name: 'A. Person' },
          {
            '@type': 'ReportageNewsArticle',
            datePublished: '2024-03-05',
            author: { '@id': '#person' },
            publisher: { '@id': '#org' },
          },
        ],
      },
    ],
    [
      'nested in a page',
      {
        '@type': 'WebPage',
        mainEntity: {
          '@type': 'NewsArticle',
          datePublished: '2024-03-05',
          author: { name: ['A. Person'] },
          publisher: 'Karsk Courier',
        },
      },
    ],
    [
      'beside other articles',
      [
        {
          '@type': 'NewsArticle',
          headline: 'Another story',
          datePublished: '2020-01-01',
          publisher: 'Wrong',
          author: 'Wrong',
        },
        {
          '@type': 'NewsArticle',
          headline: HEADLINE,
          datePublished: '2024-03-05',
          publisher: 'Karsk Courier',
          author: 'A. Person',
        },
      ],
    ],
  ])('is read from JSON-LD: %s', (_, value) => {
    const page = read(`<title>${HEADLINE}</title>${linked(value)}`)
    expect(page).toMatchObject({
      published: '2024-03-05',
      publishedBasis: 'file',
      publisher: 'Karsk Courier',
      authors: ['A. Person'],
    })
    expect(page.remarks).toEqual(['byline: A. Person'])
  })

  it('is not lost with JSON-LD that is broken', () => {
    const broken = `<script type="application/ld+json">{"@type": "NewsArticle", </script>`
    const breaks = `<script type="application/ld+json"><!-- {"@type": "NewsArticle", "datePublished": "2024-03-05", "headline": "a\nb"} --></script>`
    expect(read(broken + breaks).published).toBe('2024-03-05')
    const deep = `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`
    expect(read(deep).published).toBeNull()
  })

  it.each([
    '<meta property="article:published_time" content="2024-03-05T01:00:00Z">',
    '<meta name="parsely-pub-date" content="2024-03-05T23:00:00Z">',
    '<meta name="sailthru.date" content="2024-03-05 10:00:00">',
    '<meta name="DC.date.issued" content="2024-03-05">',
    '<meta name="pubdate" content="Tue, 05 Mar 2024 23:59:00 +0900">',
    '<meta itemprop="datePublished" content="March 5, 2024">',
    '<meta name="date" content="20240305">',
  ])('has its day of publication in a meta tag: %s', (meta) => {
    expect(read(meta)).toMatchObject({ published: '2024-03-05', publishedBasis: 'file' })
  })

  it.each([
    ['<span itemprop="datePublished" content="2024-03-05">x</span>'],
    ['<time datetime="2024-03-05T08:00">this morning</time>'],
    ['<time>5 March 2024</time>'],
  ])('has its day of publication in its markup: %s', (markup) => {
    expect(read('', `<article>${markup}<p>${SENTENCES}</p></article>`).published).toBe('2024-03-05')
  })

  it('has a day in its address, as a last resort and said so', () => {
    const page = read('<link rel="canonical" href="https://courier.example/world/2024/mar/05/bridge">')
    expect(page).toMatchObject({
      published: '2024-03-05',
      publishedBasis: 'inferred',
      address: 'https://courier.example/world/2024/mar/05/bridge',
    })
    expect(page.remarks).toEqual(['the day of publication was taken from the web address'])
    expect(read('<link rel="canonical" href="https://courier.example/2024/bridge">').published).toBeNull()
  })

  it('has an address that is one, against where it was fetched from', () => {
    expect(read('<link rel="canonical" href="javascript:alert(1)">').address).toBeNull()
    const page = `<html><head><link rel="canonical" href="/a"></head><body>${BODY}</body></html>`
    expect(readPage(page, 'a.html', 'https://courier.example/b?c').address).toBe('https://courier.example/a')
    expect(readPage(`<!-- saved from url=(0028)https://courier.example/d -->${page}`, 'a.html').address).toBe(
      'https://courier.example/a',
    )
    expect(
      readPage(`<!-- saved from url=(0028)https://courier.example/d --><html><body>${BODY}</body></html>`, 'a.html')
        .address,
    ).toBe('https://courier.example/d')
  })

  it("has the headline its readers see, not the paper's name", () => {
    const logo = `<h1>Courier</h1>${BODY}`
    expect(
      read(
        `<meta property="og:title" content="${HEADLINE} - Karsk Courier"><meta property="og:site_name" content="Karsk Courier">`,
        logo,
      ).headline,
    ).toBe(HEADLINE)
    expect(
      read(
        `<title>${HEADLINE} - Karsk Courier</title><meta property="og:site_name" content="Karsk Courier">`,
        `<h1>Courier</h1><p>${SENTENCES}</p>`,
      ).headline,
    ).toBe(HEADLINE)
  })
})

describe('bytes of a page', () => {
  it.each([
    ['its meta tag', '<meta charset="windows-1252">', null],
    ['the old meta tag', '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', null],
    ['the server', '', 'text/html; charset=iso-8859-1'],
  ])('are decoded as %s says', (_, meta, type) => {
    const bytes = Buffer.from(
      `<html><head>${meta}<title>Caf\xe9 talks at Karsk</title></head><body><p>${SENTENCES}</p></body></html>`,
      'latin1',
    )
    expect(articleOf(bytes, 'a.html', type)).toMatchObject({
      title: 'Café talks at Karsk',
      remarks: ['decoded from WINDOWS-1252'],
    })
  })

  it('that are UTF-8 are taken as that, whatever the page says', () => {
    const bytes = Buffer.from(
      `<html><head><meta charset="iso-8859-1"><title>Café talks at Karsk</title></head><body><p>${SENTENCES}</p></body></html>`,
    )
    expect(articleOf(bytes, 'a.html', null)).toMatchObject({ title: 'Café talks at Karsk', remarks: [] })
  })
})

describe('the text of a fragment', () => {
  it('is all of it', () => {
    expect(textOfHtml('<p>One &amp; two</p>three<ul><li>four</li><li>five</li></ul><style>x</style>', 'mail')).toBe(
      'One & two\n\nthree\n\nfour\n\nfive',
    )
  })
})

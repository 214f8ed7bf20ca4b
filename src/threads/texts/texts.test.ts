import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linkOf, type Told, threaded } from './testing/reports.js'
import { textKind } from './texts.js'

const LEAD =
  'Ferry crews on the Orrel strait stopped work on Tuesday after a mortar round landed beside the eastern pier at Halvick, the harbour office said, leaving some 600 passengers to spend the night in a school.'
const SECOND =
  'Nobody was hurt by the round, which left a hole in the quay about two metres wide, but the crews said they would not sail again until somebody told them who had fired it and from where.'
const THIRD =
  'The army of Velland denied that any of its guns had been in use that day. The Northern Front, which holds the hills above the town, said its people had seen a drone over the water before the blast.'
const FOURTH =
  'Traders in Halvick said that flour and lamp oil were running short and that prices had doubled since the road to the capital was cut in the second week of March.'
const FIFTH =
  'The mayor, Tessa Brandvold, asked both sides to organise a pause of ten days so that the quay could be repaired and the last of the grain brought over from the southern shore.'

const body = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n')

const ORIGINAL: Told = {
  title: 'Ferries stop after shell hits Halvick pier',
  publisher: 'Strait Wire',
  published: '2031-04-08',
  text: body(
    'Ferries stop after shell hits Halvick pier',
    `HALVICK, April 8 (Strait Wire) — ${LEAD}`,
    SECOND,
    THIRD,
    FOURTH,
    FIFTH,
  ),
}

const relation = (one: Told, other: Told): string | null => linkOf(one, other)?.relation ?? null

describe('versions of one day', () => {
  const original = { ...ORIGINAL, key: 'b' }
  const short = { ...ORIGINAL, key: 'c', text: ORIGINAL.text.replace(FIFTH, '') }
  const corrected = {
    ...short,
    key: 'a',
    text: `${short.text}\n\n(This version of the story corrects the number of passengers in the first paragraph.)`,
  }
  const order = (one: Told, other: Told): string => {
    const link = linkOf(one, other)
    return `${link?.relation} ${link?.left.report} ${link?.right.report}`
  }

  it('come in the order of their corrections, else of their length, whichever is asked first', () => {
    expect(order(original, corrected)).toBe('version b a')
    expect(order(corrected, original)).toBe('version b a')
    expect(order(short, original)).toBe('version c b')
    expect(order(original, short)).toBe('version c b')
  })
})

describe('passages in one paper', () => {
  it('finds what a paper tells again in the same words, in a report of its own', () => {
    const later: Told = {
      title: 'Grain reaches Halvick by road',
      publisher: 'Strait Wire',
      published: '2031-04-19',
      text: body(
        'Grain reaches Halvick by road',
        'HALVICK, April 19 (Strait Wire) — Forty lorries brought grain to the town on Saturday under an escort of both sides, the first to come by the hill road this spring.',
        'Drivers said they had waited three days at the last bridge while lists of names were compared and seals were put on every load.',
        LEAD.replace('on Tuesday', 'on April 8'),
        'The escort is to go back for sixty more on Monday, and the mayor said that the school would open its doors to the children again.',
      ),
    }
    expect(relation(ORIGINAL, later)).toBe('passage')
  })
})

describe('copies in another paper', () => {
  it('finds a copy word for word', () => {
    const link = linkOf(ORIGINAL, { ...ORIGINAL, publisher: 'Evening Packet', published: '2031-04-09' })
    expect(link?.relation).toBe('copy')
    expect(link?.left.report).toBe('one')
    expect(link?.why).toMatch(/^\d+ of the \d+ words of the earlier one are in the other, the same headline\.$/)
  })

  it('finds a copy in American spelling under another headline', () => {
    const text = body(
      'Strait crossing shut',
      LEAD.replace('harbour', 'harbor'),
      SECOND.replace('metres', 'meters'),
      THIRD,
      FOURTH,
      FIFTH.replace('organise', 'organize'),
    )
    const link = linkOf(ORIGINAL, {
      title: 'Strait crossing shut',
      publisher: 'Evening Packet',
      published: '2031-04-09',
      text,
    })
    expect(link?.relation).toBe('copy')
    expect(link?.why).toContain('another headline')
  })

  it('finds a copy cut to the first paragraphs, and one with a paragraph added', () => {
    expect(
      relation(ORIGINAL, { publisher: 'Evening Packet', published: '2031-04-09', text: body(LEAD, SECOND, THIRD) }),
    ).toBe('copy')
    const added =
      'Schools in the lower town stayed shut for a third day, and the bakery on Pier Street gave bread away at the door.'
    const text = body(LEAD, SECOND, added, THIRD, FOURTH, FIFTH)
    expect(relation(ORIGINAL, { publisher: 'Evening Packet', published: '2031-04-09', text })).toBe('copy')
  })

  it('finds the wire copy of the invented series and nothing else there', () => {
    const lines = readFileSync('examples/darvela.jsonl', 'utf8').split('\n').filter(Boolean).slice(0, 10)
    const reports = lines.map((line) => JSON.parse(line) as Told & { readonly id: string })
    const links = reports.flatMap((one, i) =>
      reports.slice(i + 1).flatMap((other) => {
        const link = linkOf({ ...one, key: one.id }, { ...other, key: other.id })
        return link === null ? [] : [[link.left.report, link.relation, link.right.report]]
      }),
    )
    expect(links).toEqual([['darvela-04', 'copy', 'darvela-05']])
  })
})

describe('versions of one article', () => {
  it('finds an edit with a note and other figures', () => {
    const text = ORIGINAL.text
      .replace('some 600 passengers', 'some 450 passengers')
      .replace('two metres wide', 'three metres wide')
      .replace(
        FOURTH,
        'CORRECTION: An earlier version of this report said that 600 passengers spent the night in a school.',
      )
    const link = linkOf(ORIGINAL, { ...ORIGINAL, published: '2031-04-09', text })
    expect(link?.relation).toBe('version')
    expect(link?.why).toContain('2 numbers differ')
  })

  it('goes by the address, by whatever host name and protocol', () => {
    const address = 'https://www.straitwire.example/2031/halvick'
    const rewritten = {
      text: body(LEAD, FIFTH),
      published: '2031-04-08',
      address: 'http://straitwire.example/2031/halvick#top',
    }
    expect(relation({ ...ORIGINAL, address }, rewritten)).toBe('version')
  })

  it('goes by the headline within a few days when the article was written anew', () => {
    const anew = body(
      'The ferries between the shores of the Orrel strait lay idle for a second day while two inquiries looked for the gun that had hit the quay.',
      THIRD,
      'A pilot who has worked the crossing for thirty years said he had never seen the boats tied up on a market day.',
    )
    expect(relation(ORIGINAL, { ...ORIGINAL, published: '2031-04-10', text: anew })).toBe('version')
    expect(relation(ORIGINAL, { ...ORIGINAL, published: '2031-05-10', text: anew })).toBe('passage')
  })

  it('knows a publisher under another form of its name', () => {
    const one = { ...ORIGINAL, publisher: 'The Guardian' }
    expect(relation(one, { ...ORIGINAL, publisher: 'theguardian.com', published: '2031-04-09' })).toBe('version')
  })
})

describe('texts of their own', () => {
  const elsewhere = (...more: readonly string[]): string =>
    body(
      'Halvick had its quietest market day in years, with the stalls half empty and nobody willing to say when the boats would run again.',
      'Fishermen mended nets on the slip, two boys sold tea from a barrow, and the clerk at the ticket window had hung his coat over the glass.',
      'The governor of the southern shore promised lorries for the stranded, though the pass was under snow and the one open road had no fuel station left.',
      ...more,
    )

  it('tells a shared passage from a copy', () => {
    const link = linkOf(ORIGINAL, { publisher: 'Evening Packet', published: '2031-04-09', text: elsewhere(THIRD) })
    expect(link?.relation).toBe('passage')
    expect(link?.why).toMatch(/^A passage of \d+ words is in both; /)
  })

  it('tells words that both quote from words that one took from the other', () => {
    const said =
      '“We will keep the crossing open by day and by night, for every passenger and every sack of grain, until the last family that wishes to leave the northern shore has been brought to safety,” the mayor said.'
    const one = { publisher: 'Strait Wire', published: '2031-04-08', text: body(LEAD, said) }
    const link = linkOf(one, { publisher: 'Evening Packet', published: '2031-04-08', text: elsewhere(said) })
    expect(link?.relation).toBe('quotation')
    expect(link?.why).toContain('Both quote the same words')
  })

  it('passes over a footer that both carry', () => {
    const footer = body(
      'Read more of our reporting from the strait and its islands on the page that we keep for it all year round.',
      'Copyright 2031 of the authors. All rights reserved. No part of this page may be copied, sold or passed on in any form whatever without leave in writing.',
      'Subscribe to our morning letter for the news of the shore, the weather at sea and the times of every sailing, at letters@press.example or by post.',
      '(Reporting by Una Pell in Halvick and Tom Rusk in Orrelmouth; Editing by Dag Winther and the night desk of the agency in the capital)',
    )
    const one = { publisher: 'Strait Wire', text: body(ORIGINAL.text, footer) }
    expect(linkOf(one, { publisher: 'Evening Packet', text: elsewhere(footer) })).toBeNull()
  })

  it('makes no version of what repeats only the background a paper gives', () => {
    const background =
      'The war between Velland and the Northern Front began in the autumn of 2027 over the dams of the upper Orrel, has killed more than 4,000 people on both shores and has driven some 90,000 from their homes, by the count of the island parishes.'
    const one = { publisher: 'Strait Wire', published: '2031-04-08', text: body(LEAD, SECOND, FOURTH, background) }
    const other = { publisher: 'Strait Wire', published: '2031-04-15', text: elsewhere(background) }
    expect(relation(one, other)).toBe('passage')
  })

  it('makes no versions of the issues of a daily bulletin', () => {
    const bulletin = (weekday: string, day: number, [shells, hurt, boats, fines]: readonly number[]): Told => ({
      title: 'Bulletin of the strait police',
      publisher: 'Strait Wire',
      published: `2031-04-${String(day).padStart(2, '0')}`,
      text: body(
        `The strait police counted ${shells} shells on the northern shore in the day to ${weekday} morning, the duty officer in Orrelmouth said in the daily bulletin of ${day} April.`,
        `The bulletin said that ${hurt} people were treated at the two field hospitals and that ${boats} boats were turned back at the buoys because their papers were not in order.`,
        `Patrols wrote ${fines} fines for lamps that were left uncovered after dark, and the officer asked all households near the water to keep to the rules of the shore.`,
      ),
    })
    const issues = [
      bulletin('Monday', 7, [14, 3, 21, 40]),
      bulletin('Tuesday', 8, [9, 5, 17, 38]),
      bulletin('Wednesday', 9, [22, 8, 12, 51]),
    ]
    expect(issues.flatMap((one, i) => issues.slice(i + 1).map((other) => relation(one, other)))).toEqual([
      null,
      null,
      null,
    ])
    const corrected = {
      ...issues[0]!,
      text: issues[0]!.text.replace('14 shells', '15 shells').replace('21 boats', '20 boats'),
    }
    expect(relation(issues[0]!, { ...corrected, published: '2031-04-08' })).toBe('version')
  })
})

describe('what is kept of a report', () => {
  it('is one trait with about one key for eight words and no text', () => {
    const [trait, ...more] = textKind.traits(threaded({ ...ORIGINAL, key: 'k' }))
    expect(more).toEqual([])
    const words = (trait?.words.length ?? 0) / 3
    expect(trait?.keys.length).toBeGreaterThan(words / 12)
    expect(trait?.keys.length).toBeLessThan(words / 5)
    expect(JSON.stringify(trait)).not.toContain('mortar')
    expect(trait?.day).toBe('2031-04-08')
  })

  it('puts the earlier report first, by day and then by key', () => {
    const late = { ...ORIGINAL, publisher: 'Evening Packet', published: '2031-04-07' }
    expect(linkOf(ORIGINAL, late)?.left.report).toBe('two')
    expect(linkOf(ORIGINAL, { ...late, published: '2031-04-08' })?.left.report).toBe('one')
  })

  it('makes do with reports of few words or none', () => {
    for (const text of ['', '...', 'Talks resumed.']) {
      const [trait] = textKind.traits(threaded({ text }))
      expect(trait?.keys).toEqual([])
      expect(trait && textKind.relate(trait, { ...trait, report: 's' })).toBeNull()
    }
  })
})

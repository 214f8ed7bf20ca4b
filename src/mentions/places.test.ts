import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ParsedDocument, Place } from '../model.js'
import { formsOf, withAnalysis } from '../parse/document.js'
import { lemmatize } from '../parse/lemma.js'
import { loadParser, type Parser } from '../parse/parse.js'
import { readText } from '../text/read-text.js'
import { findNames } from './names.js'
import { findPlaces, locateNames } from './places.js'

let parser: Parser
beforeAll(() => {
  parser = loadParser()
})

const parsed = (text: string): ParsedDocument => {
  const report = {
    id: 'test',
    text,
    title: null,
    publisher: null,
    published: null,
    publishedBasis: null,
    language: 'en',
  }
  const doc = readText(report)
  return withAnalysis(doc, parser.parseTokens(formsOf(doc)), lemmatize)
}

const placesIn = (text: string): Place[] => {
  const doc = parsed(text)
  return findPlaces(doc, findNames(doc).names).places
}

const placeCalled = (text: string, name: string): Place | undefined => placesIn(text).find((p) => p.name === name)

/** Words of each mention of the place. */
const wordsOf = (text: string, name: string): string[] => {
  const doc = parsed(text)
  const place = findPlaces(doc, findNames(doc).names).places.find((p) => p.name === name)
  return (place?.mentions ?? []).map(({ first, last }) =>
    text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end),
  )
}

describe('which place a name means', () => {
  it.each([
    ['The talks were held in Paris.', 'Paris', 'FRA', 48.85],
    ['A court in Paris, Texas, heard the case.', 'Paris', 'USA', 33.66],
    ['Rockets fell near Tripoli in Lebanon.', 'Tripoli', 'LBN', 34.44],
    ['Libya said rockets fell near Tripoli.', 'Tripoli', 'LBY', 32.9],
    ['Envoys met in Washington on Monday.', 'Washington', 'USA', 38.9],
    ['Officials in Bannock County, Idaho, said so.', 'Bannock County', 'USA', 42.7],
    ['Cholera spread in Manicaland on Monday.', 'Manicaland', 'ZWE', -18.9],
    ['The army entered Khan Younis in southern Gaza.', 'Khan Younis', 'PSE', 31.34],
    // A row of states or countries means states and countries, whatever towns have their names.
    ['Cases were found in Idaho, Washington, Oregon and Nevada.', 'Washington', 'USA', 47.3],
    ['Cases were found in Mexico and then in China, Japan and Peru.', 'China', 'CHN', 35.9],
    ['The fair in Washington, Pennsylvania, was closed.', 'Washington', 'USA', 40.17],
    ['Delegates from Pittsburgh, Erie and Scranton flew to California.', 'California', 'USA', 37],
    ['Clinics in Buffalo, Albany and Syracuse, New York, asked the mayor of Boston for help.', 'Boston', 'USA', 42.36],
    // A county and the town in its middle settle each other.
    ['A man from Paris was held in the Henry County jail, the sheriff said.', 'Paris', 'USA', 36.3],
    ['A bus burned in East Memphis on Monday.', 'East Memphis', 'USA', 35.1],
    ['The City of Nashville hired guards.', 'City of Nashville', 'USA', 36.2],
  ])('%s', (text, name, country, lat) => {
    const place = placeCalled(text, name)
    expect(place).toMatchObject({ country })
    expect(place!.lat).toBeCloseTo(lat, 0)
  })

  it('gives no coordinates to a place that nobody lists', () => {
    expect(placeCalled('Shells fell in Qormis on Monday, residents said.', 'Qormis')).toMatchObject({
      lat: null,
      lon: null,
      country: null,
    })
  })

  it('takes the kind of such a place from the noun beside it', () => {
    expect(placeCalled('Shells fell on the village of Qormis on Monday.', 'Qormis')?.kind).toBe('village')
  })

  it.each([
    ['The ball is in the field of the Duma, the minister said in Moscow.', 'Duma'],
    ['A judge of the U.S. District Court in Lyon, France, agreed.', 'U.S. District'],
  ])('is no town with an article, and no division called by an abbreviation: %s', (text, name) => {
    expect(placeCalled(text, name)?.lat ?? null).toBeNull()
  })

  it('leaves a small town of the same name alone when nothing in the report points there', () => {
    expect(placeCalled('Two soldiers were killed in Bria Vale on Monday.', 'Bria Vale')?.lat ?? null).toBeNull()
  })
})

describe('countries', () => {
  it('are places only where something happens in them', () => {
    expect(placesIn('Israel said it would not negotiate.')).toEqual([])
    expect(placeCalled('Strikes continued across Syria.', 'Syria')).toMatchObject({ kind: 'country', wherePrec: 6 })
  })
})

describe('parts of places', () => {
  it('puts a part inside its whole', () => {
    const places = placesIn('Tanks moved into eastern Khan Younis overnight.')
    const whole = places.find((p) => p.name === 'Khan Younis')
    expect(places.find((p) => p.name === 'eastern Khan Younis')).toMatchObject({ inside: whole!.id, wherePrec: 1 })
  })

  it.each([
    ['Strikes hit northern Syria.', 'northern Syria', 5],
    ["Strikes hit Beirut's southern suburbs.", 'southern suburbs of Beirut', 2],
    ["Strikes hit Latakia's northern suburbs.", "Latakia's northern suburbs", 1],
    ['Strikes hit the outskirts of Aleppo.', 'outskirts of Aleppo', 2],
  ])('%s', (text, name, prec) => {
    expect(placeCalled(text, name)?.wherePrec).toBe(prec)
  })

  it('gives "in the east" to the place the sentence is about', () => {
    const text = 'Residents of the southern city of Khan Younis said troops blew up homes in the east.'
    expect(wordsOf(text, 'eastern Khan Younis')).toEqual(['the east'])
  })

  it('takes "east of" a place for no part of it', () => {
    expect(placesIn('A convoy was hit east of Aleppo.').map((p) => p.name)).toEqual(['Aleppo'])
  })
})

describe('words that point back', () => {
  it('gives "the town" to the town named before', () => {
    const text = 'Shells fell in Qormis on Monday. Residents fled the town at dawn.'
    expect(wordsOf(text, 'Qormis')).toEqual(['Qormis', 'the town'])
  })

  it('gives "the enclave" to Gaza and not to the West Bank', () => {
    const text = 'Strikes continued in Gaza and raids in the West Bank. Aid entered the enclave on Monday.'
    expect(wordsOf(text, 'Gaza')).toEqual(['Gaza', 'the enclave'])
  })
})

describe('invented places', () => {
  const text = readFileSync(
    new URL('../../examples/darvela/02-2026-05-05-darvela-telegraph-agency.txt', import.meta.url),
    'utf8',
  )

  it('become places without coordinates', () => {
    const places = placesIn(text)
    const names = places.map((p) => p.name)
    for (const name of ['Kalderin', 'Vesh Tamor', 'Lake Serrat', 'Idrava']) expect(names).toContain(name)
    expect(places.filter((p) => p.lat !== null)).toEqual([])
  })

  it('are called in small letters though the dateline shouts', () => {
    expect(placesIn(text).map((p) => p.name)).toContain('Ostremin')
  })

  it('take no person or body for a place', () => {
    const names = placesIn(text).map((p) => p.name)
    for (const name of ['Dask', 'Ruthe Calvane', 'Kestrel Brigades']) expect(names).not.toContain(name)
  })
})

describe('placeAt', () => {
  it('names the place of every word of its mentions', () => {
    const doc = parsed('Tanks moved into eastern Khan Younis overnight.')
    const { places, placeAt } = findPlaces(doc, findNames(doc).names)
    const part = places.findIndex((p) => p.name === 'eastern Khan Younis')
    expect([...placeAt]).toEqual([-1, -1, -1, part, part, part, -1, -1])
  })
})

/** Sites of all names, those inside the names of bodies too: "name country latitude". */
const sitesIn = (text: string): string[] => {
  const doc = parsed(text)
  const { named, sites } = locateNames(doc, findNames(doc).names)
  return named.flatMap(({ name }, k) => {
    const site = sites[k]
    return site && site.lat !== null ? [`${name} ${site.country} ${Math.round(site.lat)}`] : []
  })
}

describe('what local news says of its towns', () => {
  it('takes a small town whose own police are named', () => {
    expect(sitesIn('The Shreveport Police Department has a new chief.')).toContain('Shreveport USA 33')
    expect(sitesIn('She gave money to the Guernsey County Public Library.')).toContain('Guernsey County USA 40')
  })

  it('takes no place from the names of the partners of a firm', () => {
    expect(sitesIn('The city hired Stevens & Marlow to design the hall, and Stevens & Marlow sued.')).toEqual([])
  })

  it('looks for no namesake outside the state a town is said to lie in', () => {
    expect(sitesIn('She was born in Orient, Ohio.')).toContain('Orient USA 40')
  })

  it('reads a town whose name begins with that of a state whole', () => {
    expect(sitesIn('Fire broke out in Kansas City, Mo., on Sunday.')).toContain('Kansas City USA 39')
    expect(sitesIn('The fair in Virginia Beach was closed.')).toContain('Virginia Beach USA 37')
  })

  it('takes a bare direction for no town', () => {
    expect(sitesIn('Many in the North were ready to give up. North Star was sold.')).toEqual([])
  })

  it('lets namesakes that lie together outweigh larger ones', () => {
    const text = 'Crews from Winfield and New London fought a fire near Mount Pleasant. New London sent two engines.'
    expect(sitesIn(text)).toContain('New London USA 41')
    expect(sitesIn(text)).toContain('Winfield USA 41')
  })

  it('leaves a surname to the person introduced under it', () => {
    expect(sitesIn('Police Chief Robert Douglas said nobody was hurt. "It was quiet," Douglas said.')).toEqual([])
  })
})

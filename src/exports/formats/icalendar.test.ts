import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { withStore } from '../../store/testing/with-store.js'
import { darvela } from '../testing/series.js'
import { written } from '../testing/written.js'

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    event: new ICAL.Event(component),
    status: component.getFirstPropertyValue('status'),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
  }))

describe('iCalendar', () => {
  it('has the rounds of the series with their days, and another reader reads it', () =>
    withStore(async (store) => {
      const { text, about } = await written(store, 'icalendar')
      const events = eventsOf(text)
      const leftOut = about.left_out.filter(({ why }) => !why.includes('no place in it'))
      expect(about.written + leftOut.reduce((sum, { records }) => sum + records, 0)).toBe(about.records)
      expect(events).toHaveLength(about.rows)
      expect(about.rows).toBeLessThan(about.written)
      const standing = events.map(({ event, status }) => `${event.startDate} ${status} ${event.summary}`)
      // Due on 21 May at first, put off, due on the 27th and held: four reports tell of it.
      expect(standing).toContain('2026-05-27 CONFIRMED Held: round of talks')
      expect(standing).toContain('2026-05-14 TENTATIVE Put off: session of talks')
      expect(standing.filter((each) => each.startsWith('2026-05-21'))).toEqual([])
      for (const { event, stamp } of events) {
        expect(event.startDate.isDate).toBe(true)
        expect(event.duration.toSeconds()).toBeGreaterThanOrEqual(86_400)
        expect(stamp).toBe('2026-06-01T12:00:00Z')
        expect(event.description).toMatch(/^According to .*\n(The day is|Some day of these, )/)
      }
      expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length)
      expect((await written(store, 'icalendar')).text).toBe(text)
    }, darvela()))

  it('has a round once, as it stands in the newest report, also where that says no day', () =>
    withStore(
      async (store) => {
        const [round, ...others] = eventsOf((await written(store, 'icalendar')).text)
        expect(others).toEqual([])
        expect(`${round!.event.startDate} ${round!.status} ${round!.event.summary}`).toMatch(
          /^2026-05-14 CANCELLED Called off: /,
        )
        expect(round!.event.description).toContain(
          'Told last as cancelled: “No third round”, Kessin Post, 10 May 2026.',
        )
      },
      [
        {
          publisher: 'Valley Wire',
          published: '2026-05-05',
          text: 'A third round of talks between Orsk and Belmar will be held in Kessin on 14 May, the mediator Ana Velm said.',
        },
        {
          publisher: 'Kessin Post',
          published: '2026-05-10',
          title: 'No third round',
          text: 'The third round of talks between Orsk and Belmar in Kessin was cancelled, the mediator Ana Velm said.',
        },
      ],
    ))

  it('keeps to lines of 75 octets and to its own lines, whatever a report is called', () =>
    withStore(
      async (store) => {
        const { text } = await written(store, 'icalendar')
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const [event, ...others] = eventsOf(text)
        expect(others).toEqual([])
        expect(event!.event.description).toContain('Größe, ; \\ END:VEVENT BEGIN:VEVENT 😀')
      },
      [
        {
          publisher: 'Valley Wire',
          published: '2026-05-05',
          title:
            'Größe, ; \\ \r\nEND:VEVENT\r\nBEGIN:VEVENT\u0007 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 \ud83d',
          text: 'A third round of talks between Orsk and Belmar will be held in Kessin on 14 May, the mediator Ana Velm said.',
        },
      ],
    ))
})

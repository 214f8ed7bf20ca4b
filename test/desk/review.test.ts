import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActorsAnswer } from '../../src/api/routes/actors.js'
import type { ExportPreviewAnswer } from '../../src/api/routes/export.js'
import type { ReviewAgreementAnswer } from '../../src/api/routes/review-agreement.js'
import type { ReviewLogAnswer } from '../../src/api/routes/review-log.js'
import type { ReviewQueueAnswer } from '../../src/api/routes/review-queue.js'
import type { EventRecord } from '../../src/records/record.js'
import { root } from '../sources.js'
import { CHROMIUM, NEEDS, type OpenDesk, openDesk, settled } from './browser.js'
import { answered, dragOver, logOf, named, nameOneself, recordOf, says, showing } from './review-window.js'

const ANA = 'Ana Reyes'
const BEN = 'Ben Okoro'
const NEWCOMER = 'Harbour Survey Team'

// Each step stands on the ones before it, as in one sitting of two reviewers.
describe.skipIf(CHROMIUM === null)(`review, from the queue to the file${NEEDS}`, () => {
  let desk: OpenDesk
  let ana: Page
  let ben: Page
  const about = { accepted: '', rejected: '', edited: '', condition: '', added: '' }
  const go = (page: Page, path: string) => page.goto(`${desk.address}${path}`)

  beforeAll(async () => {
    desk = await openDesk([
      [join(root, 'examples/darvela.jsonl'), '--codebook', join(root, 'examples/darvela-codebook')],
    ])
    ana = await desk.open('/review')
    ben = await desk.open('/review')
  })
  afterAll(() => desk?.close())

  it('asks once who decides; a accepts and the next record comes', async () => {
    about.accepted = await showing(ana)
    await ana.keyboard.press('a')
    await nameOneself(ana, ANA)
    about.rejected = await showing(ana, { before: about.accepted })
    await says(ana, 'Accepted')
    expect(await recordOf(ana, about.accepted)).toMatchObject({
      state: 'accepted',
      history: [{ who: ANA, action: 'accept', taken_back: false }],
    })
    await ana.keyboard.press('a')
    await showing(ana, { before: about.rejected })
    expect(await ana.locator('dialog').count()).toBe(0)
    expect((await recordOf(ana, about.rejected)).history).toMatchObject([{ who: ANA, action: 'accept' }])
  })

  it('u takes the last decision back, and shows its record again', async () => {
    await ana.keyboard.press('u')
    await says(ana, 'Taken back')
    await showing(ana, { word: about.rejected })
    await ana.locator('.record header strong', { hasText: 'not decided' }).waitFor()
    expect(await ana.locator('.history > li').count()).toBe(2)
    expect(await recordOf(ana, about.rejected)).toMatchObject({
      state: 'open',
      decided: null,
      history: [
        { action: 'accept', taken_back: true },
        { action: 'undo', who: ANA },
      ],
    })
  })

  it('x rejects, with a reason', async () => {
    await ana.keyboard.press('x')
    const dialog = ana.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: 'Reject' }).isEnabled()).toBe(false)
    await dialog.getByLabel('not what the words say').check()
    await dialog.getByLabel('In your words').fill('the town is no target')
    await dialog.getByRole('button', { name: 'Reject' }).click()
    await says(ana, 'Rejected')
    await showing(ana, { before: about.rejected })
    const rejected = await recordOf(ana, about.rejected)
    expect(rejected.state).toBe('rejected')
    expect(rejected.history.at(-1)).toMatchObject({
      who: ANA,
      action: 'reject',
      reason: 'not what the words say: the town is no target',
    })
    await ana.reload()
    await showing(ana)
    expect(await ana.locator('.review-head').innerText()).toContain(`deciding as ${ANA}`)
    expect(await ana.locator(`[data-on="${about.rejected}"]`).count()).toBe(0)
  })

  it('e edits fields and spans, by buttons and by dragging; what is being edited and what was saved outlive a reload', async () => {
    await go(ana, '/review?list=events')
    about.edited = await showing(ana)
    const read = await recordOf(ana, about.edited)
    const proposal = read.proposal as unknown as EventRecord
    const status = proposal.status === 'intended' ? 'scheduled' : 'intended'
    expect(read.fields.find(({ name }) => name === 'status')?.words).toContain(status)
    await ana.keyboard.press('e')
    await ana.locator('#edit:focus').waitFor()
    expect(new URL(ana.url()).searchParams.get('do')).toBe('edit')
    await ana.getByLabel('status', { exact: true }).selectOption(status)
    const actors = ana.getByRole('combobox', { name: 'Add to actors' })
    await actors.fill(NEWCOMER)
    await actors.press('Enter')
    await ana.getByLabel('End a word later: trigger 1').focus()
    await ana.keyboard.press('Enter')
    await says(ana, `trigger: ${proposal.trigger.text.replace(/\s+/g, ' ')}`)
    await ana.locator('.mark-key', { hasText: 'evidence' }).locator('input').check()
    await dragOver(ana, '.spans-text mark.as-trigger')
    await says(ana, 'evidence: ')
    const dragged = ana.getByLabel(`Remove evidence ${proposal.evidence.length + 1}`)
    await dragged.waitFor()
    await ana.reload()
    await dragged.waitFor()
    expect(await ana.getByLabel('status', { exact: true }).inputValue()).toBe(status)
    expect(await ana.locator('.was').count()).toBe(2)
    expect((await recordOf(ana, about.edited)).state).toBe('open')

    await ana.keyboard.press('Control+Enter')
    await says(ana, 'Saved as edited')
    const saved = await recordOf(ana, about.edited)
    const decided = saved.decided as unknown as EventRecord
    expect(saved.state).toBe('edited')
    expect(saved.proposal).toEqual(read.proposal)
    expect(decided).toMatchObject({ status, actors: [...proposal.actors, NEWCOMER] })
    expect(decided.trigger.end).toBeGreaterThan(proposal.trigger.end)
    expect(decided.trigger.text).toBe(saved.report.text.slice(decided.trigger.start, decided.trigger.end))
    expect(decided.evidence).toHaveLength(proposal.evidence.length + 1)
    expect(saved.changed.map(({ field }) => field).toSorted()).toEqual(['actors', 'evidence', 'status', 'trigger'])

    await go(ana, `/review?list=events&state=edited&on=${about.edited}`)
    await showing(ana, { word: about.edited })
    expect(await ana.locator('.compared tr[data-differs]').count()).toBe(4)
    await ana.locator('.compared tr[data-differs] td:last-child', { hasText: NEWCOMER }).waitFor()
  })

  it('s sets a record aside: it comes no more in this session, and nothing is decided', async () => {
    await go(ana, '/review')
    const aside = await showing(ana)
    const before = await logOf(ana)
    await ana.keyboard.press('s')
    await says(ana, 'Set aside')
    await showing(ana, { before: aside })
    await ana.reload()
    expect(await showing(ana)).not.toBe(aside)
    expect(await ana.locator('.queue-aside').innerText()).toMatch(/^1 record set aside/)
    expect((await recordOf(ana, aside)).state).toBe('open')
    expect(await logOf(ana)).toEqual(before)
  })

  it('m counts a name as another from then on, and lets it stand alone again', async () => {
    const { rows } = await answered<ActorsAnswer>(ana, '/api/actors?limit=500')
    await go(ana, '/review?list=positions')
    await showing(ana)
    await ana.keyboard.press('m')
    const dialog = ana.getByRole('dialog')
    const from = await dialog.getByLabel('Count', { exact: true }).inputValue()
    const own = rows.find(({ name }) => name === from)!
    const other = rows.find(({ name, kind }) => name !== from && kind === own.kind)!
    const alsoOf = async () =>
      (await answered<ActorsAnswer>(ana, '/api/actors?limit=500')).rows.find(({ key }) => key === other.key)?.also
    expect(await alsoOf()).not.toContain(own.key)
    await dialog.getByRole('combobox', { name: 'as' }).fill(other.name)
    await ana.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Count as one' }).click()
    await says(ana, `${from} counts as ${other.name}`)
    expect(await alsoOf()).toContain(own.key)
    await ana.keyboard.press('m')
    await dialog.getByLabel('Count', { exact: true }).selectOption(from)
    await dialog.getByRole('button', { name: 'Let it stand alone again' }).click()
    await says(ana, `${from} stands alone`)
    expect(await alsoOf()).not.toContain(own.key)
  })

  it('a second reviewer sees nothing of the first one’s decision before deciding', async () => {
    const nameless = await desk.open(`/review?second=1&on=${about.accepted}`)
    await nameless.locator('#reviewer').waitFor()
    await nameless.locator('.record header strong', { hasText: 'not decided' }).waitFor()
    expect(await nameless.locator('.screen').innerText()).not.toContain(ANA)
    await nameless.context().close()

    await ben.getByLabel('second reviewer: ').click()
    await nameOneself(ben, BEN)
    await ben.locator(`[data-on="${about.accepted}"] button`).click()
    await showing(ben, { word: about.accepted })
    await ben.locator('.record header strong', { hasText: 'not decided' }).waitFor()
    expect(await ben.locator('.screen').innerText()).not.toContain(ANA)
    const asBen = `?who=${encodeURIComponent(BEN)}&blind=true`
    expect(await recordOf(ben, about.accepted, asBen)).toMatchObject({ state: 'open', history: [], decided: null })
    await ben.keyboard.press('a')
    await says(ben, 'Accepted')
    await go(ben, `/review?second=1&on=${about.accepted}`)
    await showing(ben, { word: about.accepted })
    await ben.locator('.history', { hasText: ANA }).waitFor()
    const both = await recordOf(ben, about.accepted)
    expect(both.history.map(({ who, action }) => [who, action])).toEqual([
      [ANA, 'accept'],
      [BEN, 'accept'],
    ])
    const { rows, reviewers } = await answered<ReviewAgreementAnswer>(ben, '/api/review/agreement')
    expect(reviewers).toEqual([ANA, BEN])
    expect(rows.filter(({ decided_twice }) => decided_twice > 0)).toMatchObject([
      { list: named(about.accepted).list, decided_twice: 1, same: 1 },
    ])
  })

  it('of two windows on one record the later is told who decided, and sees what', async () => {
    const { rows } = await answered<ReviewQueueAnswer>(ana, '/api/review/queue?list=conditions&limit=1')
    const { report, list, id } = rows[0]!
    about.condition = `${report}:${list}:${id}`
    for (const page of [ana, ben]) {
      await go(page, `/review?list=conditions&on=${about.condition}`)
      await showing(page, { word: about.condition })
    }
    await ana.keyboard.press('a')
    await says(ana, 'Accepted')
    await ben.keyboard.press('a')
    const told = ben.getByRole('alert')
    await told.waitFor()
    expect(await told.innerText()).toContain(`${ANA} decided on it meanwhile`)
    await ben.locator('.record header strong', { hasText: 'accepted' }).waitFor()
    expect(await ben.locator('.history').innerText()).toContain(ANA)
    expect((await recordOf(ben, about.condition)).history).toMatchObject([{ who: ANA, action: 'accept' }])
  })

  it('a report leads to the decision on its record, and takes one that was missed', async () => {
    const { report, list, id } = named(about.accepted)
    await go(ana, `/report/${report}?at=${report}:${id}`)
    expect(await ana.locator('.review-state').innerText()).toBe('accepted')
    await ana.getByRole('link', { name: 'Decide on it' }).click()
    await showing(ana, { word: `${report}:${list}:${id}` })
    await go(ana, `/timeline?at=${report}:${id}`)
    await ana.getByRole('link', { name: 'Decide on it' }).click()
    await showing(ana, { word: `${report}:${list}:${id}` })

    await go(ana, `/report/${report}`)
    const selected = await ana
      .locator('.sentence')
      .nth(2)
      .evaluate((sentence) => {
        document.getSelection()?.selectAllChildren(sentence)
        return sentence.textContent!.trim()
      })
    await ana.getByRole('button', { name: 'Add a record that was missed' }).click()
    await ana.getByRole('radio', { name: 'event', exact: true }).check()
    await ana.getByRole('button', { name: '+ trigger' }).click()
    await ana.getByLabel('type', { exact: true }).selectOption('CONSULT')
    await ana.getByRole('button', { name: 'Add the event' }).click()
    await ana.getByRole('status').filter({ hasText: 'Added: event' }).waitFor()
    const row = (await logOf(ana)).at(-1)!
    expect(row).toMatchObject({ who: ANA, action: 'add', report, list: 'events' })
    about.added = `${row.report}:${row.list}:${row.id}`
    const added = await recordOf(ana, about.added)
    expect(added).toMatchObject({ state: 'added', decided: { plover: 'CONSULT', evidence: [{ text: selected }] } })
    await ana.getByRole('link', { name: 'Look at it in Review' }).click()
    await showing(ana, { word: about.added })
  })

  it('the log shows every step, and its chain is whole', async () => {
    await go(ana, '/log')
    await settled(ana)
    const log = await answered<ReviewLogAnswer>(ana, '/api/review/log')
    expect(log).toMatchObject({ whole: true, broken_at: null, cursor: null })
    expect(await ana.locator('.chain').innerText()).toContain('whole')
    const steps = [
      [ANA, 'accept', 'accepted', about.accepted],
      [ANA, 'accept', 'accepted (taken back)', about.rejected],
      [ANA, 'undo', 'took back 2', about.rejected],
      [ANA, 'reject', 'rejected', about.rejected],
      [ANA, 'edit', 'edited', about.edited],
      [ANA, 'merge-actor', 'counted as one', null],
      [ANA, 'split-actor', 'let stand alone', null],
      [BEN, 'accept', 'accepted', about.accepted],
      [ANA, 'accept', 'accepted', about.condition],
      [ANA, 'add', 'added', about.added],
    ] as const
    const wordOf = ({ report, list, id }: ReviewLogAnswer['rows'][number]) =>
      list === null ? null : `${report}:${list}:${id}`
    expect(log.rows.toReversed().map((row) => [row.seq, row.who, row.action, wordOf(row)])).toEqual(
      steps.map(([who, action, , word], at) => [at + 1, who, action, word]),
    )
    const shown = await ana
      .locator('.entries tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [0, 2, 3].map((at) => (row as HTMLTableRowElement).cells[at]!.textContent)),
      )
    expect(shown.toReversed()).toEqual(steps.map(([who, , words], at) => [String(at + 1), who, words]))
  })

  it('the file of what was reviewed holds the edited value, and not what was rejected', async () => {
    await go(ana, '/export')
    await ana.getByLabel('only what a person accepted, edited or added').click()
    const link = ana.locator('a[href^="/api/export?"][href*="format=csv"]', { hasText: 'Download the file' })
    const [file] = await Promise.all([ana.waitForEvent('download'), link.click()])
    expect(file.suggestedFilename()).toMatch(/\.csv$/)
    const [header, ...rows] = readFileSync((await file.path())!, 'utf8').split(/\r?\n(?=[0-9a-f]{16}:)/)
    expect(header).toMatch(/^\uFEFF?record,kind,report,/)
    const byRecord = new Map(rows.map((row) => [row.split(',', 2).join(','), row]))
    const inFile = (word: string) => {
      const { report, list, id } = named(word)
      return byRecord.get(`${report}:${id},${list}`)
    }
    expect(inFile(about.edited)).toContain(NEWCOMER)
    expect(inFile(about.edited)).toContain(',edited,')
    expect(inFile(about.accepted)).toContain(',accepted,')
    expect(inFile(about.condition)).toContain(',accepted,')
    expect(inFile(about.added)).toContain(',added,')
    expect(inFile(about.rejected)).toBeUndefined()
    expect(rows).toHaveLength(4)
    const { about: told } = await answered<ExportPreviewAnswer>(ana, '/api/export/preview?review=reviewed')
    expect(told).toMatchObject({ records: 4, reviewed: 4, not_reviewed: 0, rejected_left_out: 1 })
    // The browser itself notes the refusal of the later of two decisions.
    expect(desk.faults.filter((fault) => !/status of 409/.test(fault))).toEqual([])
  })
})

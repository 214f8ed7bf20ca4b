import { Link } from 'wouter'
import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import type { Entry } from '../../../../src/views/reader/entries.js'
import { says } from '../../../../src/views/reader/says.js'
import { Day } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { PlainText } from '../../parts/plain-text.js'
import { KindLine } from './kind-line.js'
import { LinkLine } from './link-line.js'
import type { Reading } from './use-reading.js'

/** Where the report came from, what read it, its versions, and what ties it to other reports, with the reason of each link. */
export const AroundPane = ({ found, reading: open }: { readonly found: ReportAnswer; readonly reading: Reading }) => {
  const { about, read_by, versions, links, links_left_out, reading } = found
  const texts = links.filter(({ kind }) => kind === 'text')
  const records = links.filter(({ kind }) => kind !== 'text')
  return (
    <div className="around-pane">
      <section>
        <h2>Where it came from</h2>
        <dl className="facts small">
          <Fact name="report" value={found.key} />
          {about.given_id !== null && about.given_id !== found.key && <Fact name="id given" value={about.given_id} />}
          <Fact name="taken from" value={[about.source, about.part].filter((part) => part !== null).join(', ')} />
          <Fact name="address" value={about.address ?? 'not stated'} />
          <Fact name="added" value={`${about.added} UTC`} />
          <Fact name="length" value={inNumber(reading.report.length, 'character')} />
          <Fact name="read by" value={`Parley ${read_by.program}, ${read_by.made} UTC`} />
          <Fact name="codebook" value={codebookOf(found)} />
          {about.remarks.map((remark) => (
            <Fact key={remark} name="remark" value={remark} />
          ))}
        </dl>
      </section>
      {versions.length > 1 && (
        <section>
          <h2>Versions of this article</h2>
          <ol className="stack small">
            {versions.map(({ report, version, title, published, latest }) => (
              <li key={report}>
                {version}.{' '}
                {report === found.key ? (
                  <strong>this one</strong>
                ) : (
                  <Link href={`/report/${report}`} dir="auto" className="isolated">
                    <PlainText text={title ?? `report ${report}`} />
                  </Link>
                )}
                , <Day day={published} />
                {latest && ' (the one that counts)'}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Links title="Reports that share its words" links={texts} open={open} none="No other report shares its words." />
      <Links
        title="Reports that tell of the same"
        links={records}
        open={open}
        none="No record of it is told of in another report."
      />
      {links_left_out > 0 && (
        <p className="small soft">
          {inNumber(links_left_out, 'more link')} not shown; “parley show {found.key} --format json” has them all.
        </p>
      )}
    </div>
  )
}

const codebookOf = ({ reading }: ReportAnswer): string => {
  const { codebook } = reading.report
  if (codebook === null) return 'none'
  return [codebook.name, codebook.version].filter(Boolean).join(' ') || codebook.hash
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto">
      <PlainText text={value} />
    </dd>
  </div>
)

const Links = ({
  title,
  links,
  open,
  none,
}: {
  readonly title: string
  readonly links: ReportAnswer['links']
  readonly open: Reading
  readonly none: string
}) => (
  <section>
    <h2>{title}</h2>
    {links.length === 0 ? (
      <p className="small soft">{none}</p>
    ) : (
      <ul className="stack small">
        {links.map((link) => (
          <LinkLine
            key={`${link.id} ${link.relation} ${link.other} ${link.other_id}`}
            link={link}
            own={<OwnRecord entry={open.byId.get(link.id)} open={open} />}
          />
        ))}
      </ul>
    )}
  </section>
)

/** The record of this report that a link is of, to be chosen; nothing where the link is of the whole text. */
const OwnRecord = ({ entry, open }: { readonly entry: Entry | undefined; readonly open: Reading }) =>
  entry === undefined ? null : (
    <button
      type="button"
      className="plain entry"
      aria-pressed={entry === open.chosen}
      onClick={() => open.choose(entry)}
    >
      <KindLine list={entry.list} />
      <span className="entry-says" dir="auto">
        <PlainText text={says(entry)} />
      </span>
    </button>
  )

import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { useAddress } from '../../address/address.js'
import { PlainText } from '../../parts/plain-text.js'
import { Nothing } from '../../parts/states.js'

/** The report's brief, as "parley brief" prints it; every line opens the sentences it says it from. */
export const BriefPane = ({ found }: { readonly found: ReportAnswer }) => {
  const { set } = useAddress()
  if (found.brief.length === 0)
    return (
      <Nothing title="Nothing in this report could be recorded">
        What was seen and not recorded is shown in the text with n.
      </Nothing>
    )
  return (
    <div className="brief-pane text">
      {found.brief.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {lines.map(({ says, sentences }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a brief does not change while it is shown
              <li key={at} dir="auto">
                <PlainText text={says} />{' '}
                {sentences.map((number) => (
                  <button
                    key={number}
                    type="button"
                    className="plain small sentence-link"
                    aria-label={`Sentence ${number} in the text`}
                    onClick={() => set({ view: null, sentence: String(number), at: null })}
                  >
                    [{number}]
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

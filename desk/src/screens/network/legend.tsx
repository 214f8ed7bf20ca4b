import { FAMILIES, FAMILY_FACTS, LANE_NAMES, LANES } from '../../../../src/views/across/act-families.js'
import { FamilyLetter, LaneLine } from '../../parts/act-choices.js'
import { PartyMark, SHAPE_NAMES } from './party-mark.js'

/** How the drawing is read. */
export const Legend = () => (
  <figcaption className="network-legend small soft">
    <p>
      <strong>Letter</strong> the kind of act, with how many when there are more than one:{' '}
      {FAMILIES.map((family) => (
        <span key={family} className="network-key">
          <FamilyLetter family={family} /> {FAMILY_FACTS[family].name}
        </span>
      ))}
    </p>
    <p>
      <strong>Line</strong>{' '}
      {LANES.map((lane) => (
        <span key={lane} className="network-key">
          <LaneLine lane={lane} /> {LANE_NAMES[lane]}
        </span>
      ))}
    </p>
    <p>
      <strong>Mark</strong>{' '}
      {SHAPE_NAMES.map(([kind, name]) => (
        <span key={kind} className="network-key">
          <svg viewBox="-8 -8 16 16" className="network-key-mark" aria-hidden="true">
            <PartyMark kind={kind} radius={6} />
          </svg>{' '}
          {name}
        </span>
      ))}
    </p>
    <p>
      An arrow goes from who acts to whom; talks, agreements and joint work have none. A line is the wider, and a mark
      the larger, the more happenings; what several reports tell of one happening is counted once. Places in the drawing
      mean nothing but that parties with much between them stand close.
    </p>
  </figcaption>
)

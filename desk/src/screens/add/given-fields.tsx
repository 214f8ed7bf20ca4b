import type { Given } from './adding.js'

/** Nothing is known but the words. */
export const NOTHING_GIVEN: Given = { title: '', publisher: '', published: '' }

/** Fields for what is known of a report beside its words. */
export const GivenFields = ({ given, change }: { readonly given: Given; readonly change: (given: Given) => void }) => (
  <div className="row">
    <label className="given-field">
      title
      <input
        type="text"
        placeholder="its first line"
        dir="auto"
        maxLength={500}
        value={given.title}
        onChange={({ target }) => change({ ...given, title: target.value })}
      />
    </label>
    <label className="given-field">
      publisher
      <input
        type="text"
        dir="auto"
        maxLength={500}
        value={given.publisher}
        onChange={({ target }) => change({ ...given, publisher: target.value })}
      />
    </label>
    <label className="given-field">
      published
      <input
        type="date"
        value={given.published}
        onChange={({ target }) => change({ ...given, published: target.value })}
      />
    </label>
  </div>
)

import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import { useAddress } from '../../address/address.js'
import { useFilters } from '../../parts/filters.js'
import { Answered } from '../../parts/states.js'
import { FIELDS, QueueFilters } from './queue-filters.js'
import { NameDialog, useReviewer } from './reviewer.js'
import { Reviewing } from './reviewing.js'
import { useQueue } from './use-queue.js'
import './review.css'

/** Where what was read is decided on, record by record: the least certain and most consequential first. */
const Review = () => {
  const { get, set } = useAddress()
  const [who, setWho] = useReviewer()
  // What waits for a name: a decision, or nothing but the name itself.
  const [waiting, setWaiting] = useState<((name: string) => void) | null>(null)
  const second = get('second') !== null && who !== null
  const queue = useQueue({
    ...useFilters(FIELDS),
    list: get('list'),
    state: get('state'),
    report: get('report'),
    second: second ? who : null,
  })
  const { fetchNextPage } = queue
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const named = (run: (name: string) => void) => {
    if (who === null) setWaiting(() => run)
    else run(who)
  }
  const rename = () => setWaiting(() => () => {})
  return (
    <section className="screen review" aria-labelledby="title">
      <header>
        <div className="row review-head">
          <h1 id="title">Review</h1>
          <span className="small">
            {who === null ? (
              <button type="button" className="plain small" onClick={rename}>
                Say who decides
              </button>
            ) : (
              <>
                <span className="soft">deciding as</span> <bdi>{who}</bdi>{' '}
                <button type="button" className="plain small" onClick={rename} aria-label="change who decides">
                  change
                </button>
              </>
            )}
          </span>
          <label className="small">
            <input
              type="checkbox"
              checked={second}
              onChange={({ target }) => {
                const to = target.checked ? '1' : null
                named(() => set({ second: to, on: null, do: null }))
              }}
            />{' '}
            second reviewer: what others decided stays hidden until I have
          </label>
          <Link className="small" href="/log">
            Log and agreement
          </Link>
        </div>
        <QueueFilters counts={queue.data?.[0]?.counts ?? []} />
      </header>
      <Answered of={queue} what="the queue">
        {(pages) => (
          <Reviewing
            rows={pages.flatMap(({ rows }) => rows)}
            more={queue.hasNextPage && !queue.isFetching}
            loadMore={loadMore}
            who={who}
            named={named}
            // Nobody who comes by a link sees what is hidden before saying who they are.
            blind={get('second') !== null}
          />
        )}
      </Answered>
      {waiting !== null && (
        <NameDialog
          name={who}
          close={() => setWaiting(null)}
          done={(name) => {
            setWho(name)
            setWaiting(null)
            waiting(name)
          }}
        />
      )}
    </section>
  )
}

export default Review

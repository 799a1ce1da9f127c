// How a sitting ends, in words; browsers import it too.

/** The heading of its end, after `cards` follow-ups; `isMore` where others stand behind them. */
export const endWords = (cards: number, isMore: boolean): string =>
  cards === 0 ? 'Nothing more is owed.' : isMore ? 'Enough for one sitting.' : 'That is all for now.'

// Sentences that several templates share: what I can offer, what I seek, how I sign.

/** What I offer, at most two things: "code review and introductions to founders". */
export const offers = '{{ me.offers | slice: 0, 2 | and }}'

/** A sentence that offers help; nothing where me.md names none. */
export const offerHelp = `{% if me.offers %}Should it be of use to you, I can offer ${offers}.{% endif %}`

/** A sentence that returns a favour; nothing where me.md names nothing to offer. */
export const returnFavour = `{% if me.offers %}I’d be glad to return the favour: I can offer ${offers}.{% endif %}`

/** What I seek, said to somebody who may know the right person; nothing where me.md doesn't say. */
export const stillSeeking =
  '{% if me.seeks %}I’m still looking for {{ me.seeks | first }}; should somebody come to mind, I’d be glad to hear of it.{% endif %}'

/** The end of a report: the favour returned, and what I seek. */
export const reportEnd = `${returnFavour} ${stillSeeking}`

/** A paragraph about me that somebody can pass on as it is; nothing without a name and what I seek. */
export const toForward = `{% if me.name and me.seeks %}If it helps, here is a paragraph to forward:

“{{ me.name }} is looking for {{ me.seeks | first }}{% if me.offers %}, and can offer ${offers}{% endif %}. {{ me.first }} would be grateful for half an hour, at a time that suits you{% if me.email %}, and can be reached at {{ me.email }}{% endif %}.”{% endif %}`

export const sign = '{{ me.first }}'

/** For somebody who doesn't know me yet. */
export const signInFull = '{{ me.name }}'

/** Help offered without naming it again. */
export const offerBriefly = 'And if there is something that I can do for you, please say.'

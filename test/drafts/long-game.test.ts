// The long game: the words for people one knows.
import { expect, test } from 'vitest'
import { contact, draftOf, letterOf, people, received } from './letters.ts'

test('writes to whom one just met', () => {
  expect(
    letterOf(
      draftOf(contact('met: 2026-11-02\nmet-at: the spring meetup\n'), '2026-11-04', 'first-follow-up'),
    ),
  ).toMatchInlineSnapshot(`
    "Message: first-follow-up
    To: Mika Aalto <mika@example.org>
    Subject: Good to meet you at the spring meetup

    Hi Mika,

    It was good to meet you on Monday at the spring meetup. I’d like to go on with our conversation: would you have a quarter of an hour by phone in the next weeks?

    Should it be of use to you, I can offer code review and introductions to founders.

    Sam Rivera

    Missing
    - something that you talked about"
  `)
})

test('sends what was promised', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'contacts/raj.md': `${people['contacts/raj.md'] ?? ''}- [ ] 2026-11-10 send Raj the deck\n`,
        },
        '2026-11-10',
        'promise',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: promise
    To: Raj Patel <raj@example.org>
    Subject: The deck

    Hi Raj,

    As promised: the deck.

    If something about it isn’t as you need it, just say.

    Sam

    Missing
    - the deck, attached"
  `)
})

test('keeps a promise late that isn’t a thing to send', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...people,
          'contacts/raj.md': `${people['contacts/raj.md'] ?? ''}- [ ] 2026-11-10 look over the contract\n`,
        },
        '2026-11-12',
        'promise',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: promise
    To: Raj Patel <raj@example.org>
    Subject: As promised

    Hi Raj,

    This comes later than I promised, and I’m sorry for that. I promised you something (look over the contract), and it’s done.

    If something about it isn’t as you need it, just say.

    Sam"
  `)
})

test('asks oneself about a promise that names nobody', () => {
  expect(
    letterOf(
      draftOf(
        {
          ...received(),
          'introductions/ana-to-raj.md':
            '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-02\n---\n- [ ] 2026-11-10 look up the prices\n',
        },
        '2026-11-10',
        'promise',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: promise.yourself
    Subject: You promised: look up the prices

    - What is left to do, and can you do it now?
    - If not: whom do you tell, and which day can you name?"
  `)
})

test('gets in touch again', () => {
  expect(
    letterOf(
      draftOf(
        contact('cadence: 3m\nseeks: [a second opinion, somebody to mind his dog]\n', '2026-08-01 talked'),
        '2026-11-10',
        'keep-in-touch',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: keep-in-touch
    To: Mika Aalto <mika@example.org>
    Subject: How are you?

    Hi Mika,

    It has been three months since we were last in touch, and I’ve been wondering how you are. What are you busy with these days? Are you still looking for a second opinion?

    No need to answer soon; I only wanted to say hello. Should it be of use to you, I can offer code review and introductions to founders.

    Sam

    Missing
    - a line of your own news"
  `)
})

test('gives something back for an introduction', () => {
  expect(letterOf(draftOf(received(), '2026-11-05', 'ana/reciprocate'))).toMatchInlineSnapshot(`
    "Message: reciprocate
    To: Ana Silva <ana@example.org>
    Subject: Something in return

    Hi Ana,

    I haven’t forgotten your introduction to Raj. I’d like to give something back. What would help you most right now?

    I can offer code review and introductions to founders. A word from you is enough.

    Sam"
  `)
})

test('gives something back for help', () => {
  expect(
    letterOf(
      draftOf(
        contact(
          'seeks: [a second opinion, a place to stay in Porto]\n',
          '2026-11-01 got: marked up my portfolio',
        ),
        '2026-11-05',
        'mika/reciprocate',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "Message: reciprocate
    To: Mika Aalto <mika@example.org>
    Subject: Something in return

    Hi Mika,

    I haven’t forgotten what you did for me: marked up my portfolio. I’d like to give something back. You’re looking for a second opinion or a place to stay in Porto: shall I ask around?

    I can offer code review and introductions to founders. A word from you is enough.

    Sam"
  `)
})

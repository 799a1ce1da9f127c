// Requests: the words for asking, asking again and letting go.
import { expect, test } from 'vitest'
import { draftOf, letterOf, requested, requestOf } from './letters.ts'

test('asks for an introduction, with a paragraph to forward', () => {
  expect(letterOf(requestOf(requested(), '2026-11-02'))).toMatchInlineSnapshot(`
    "Message: request
    To: Ana Silva <ana@example.org>
    Subject: A request, and no is a fine answer

    Hi Ana,

    Would you introduce me to the head of platform at Tern Labs? I ask you because you built their first team.

    If it’s awkward, or you’d rather not, please just say so: it changes nothing between us.

    If it helps, here is a paragraph to forward:

    “Sam Rivera is looking for a staff engineering role, and can offer code review and introductions to founders. Sam would be grateful for half an hour, at a time that suits you, and can be reached at sam@example.org.”

    And if there is something that I can do for you, please say.

    Sam

    Say
    - Would you introduce me to the head of platform at Tern Labs? I ask you because you built their first team.
    - No is a fine answer, and changes nothing between us.
    - Shall I send you a paragraph that you can forward?"
  `)
})

test('asks again, gently, and asks what stands in the way', () => {
  expect(letterOf(draftOf(requested(), '2026-11-16', 're-ask'))).toMatchInlineSnapshot(`
    "Message: re-ask
    To: Ana Silva <ana@example.org>
    Subject: My request: a gentle second question

    Hi Ana,

    On 2 November I asked you something: “Would you introduce me to the head of platform at Tern Labs?” I know that you have enough to do, so I only want to ask what stands in the way. Was it clear what I’m after? Do you know each other well enough for you to ask? Or has there simply been no time?

    Whatever it is, I’d be glad to know, and no is a fine answer.

    If it helps, here is a paragraph to forward:

    “Sam Rivera is looking for a staff engineering role, and can offer code review and introductions to founders. Sam would be grateful for half an hour, at a time that suits you, and can be reached at sam@example.org.”

    And if there is something that I can do for you, please say.

    Sam

    Say
    - On 2 November I asked you: Would you introduce me to the head of platform at Tern Labs?
    - Was it clear what I’m after? Do you know each other well enough? Has there been time?
    - No is a fine answer, and changes nothing between us."
  `)
})

test('reminds who said yes', () => {
  expect(
    letterOf(draftOf(requested('2026-11-05 agreed: when the budget is through'), '2026-11-16', 'remind')),
  ).toMatchInlineSnapshot(`
    "Message: remind
    To: Ana Silva <ana@example.org>
    Subject: The introduction you kindly agreed to

    Hi Ana,

    On 5 November you kindly said yes when I asked: “Would you introduce me to the head of platform at Tern Labs?” Is there something that I can do to make it easier for you?

    If it helps, here is a paragraph to forward:

    “Sam Rivera is looking for a staff engineering role, and can offer code review and introductions to founders. Sam would be grateful for half an hour, at a time that suits you, and can be reached at sam@example.org.”

    If it doesn’t suit any more, just say; that is fine.

    And if there is something that I can do for you, please say.

    Sam

    Say
    - On 5 November you kindly said yes when I asked: Would you introduce me to the head of platform at Tern Labs?
    - Is there something that I can do to make it easier for you?
    - If it doesn’t suit any more, that is fine.

    Missing
    - a word on what they said with the yes: “when the budget is through”"
  `)
})

test('lets go: the questions to oneself', () => {
  expect(letterOf(draftOf(requested('2026-11-16 asked again'), '2026-12-01', 'let-go')))
    .toMatchInlineSnapshot(`
    "Message: let-go
    Subject: Let the request to Ana go

    You asked: “Would you introduce me to the head of platform at Tern Labs?”

    - Was it clear, and could they act on it?
    - Do they have that relationship, and had they the time?
    - Do they know somebody better placed, who does what you do?
    - Were they burned once, after introducing somebody?
    - Do they trust the quality of your work? What could you show them?
    - What can you do for Ana meanwhile?

    Then write “closed”, stay friends, and keep introducing others."
  `)
})

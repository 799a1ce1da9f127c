// What is handed to every page beside the request.
declare namespace App {
  interface Locals {
    /** The notebook as it is now, with its history as far as that is known by now; absent in `astro dev` alone. */
    readonly snapshot?: import('../host/history/with-history.ts').SnapshotWithHistory
    /** What an entry's page shows, where that was worked out elsewhere: then there is no notebook. */
    readonly entry?: import('./views/entry.ts').EntryShown
    /** What the page of a long table shows, likewise. */
    readonly long?: import('./views/long.ts').LongPage
    /** What a page that stands for itself shows, likewise. */
    readonly own?: import('./views/own.ts').OwnPage
    /** What stands around it, where that was worked out elsewhere. */
    readonly frame?: import('./views/frame.ts').Frame
    /** Whether only the page's title and its content are wanted, one behind the other. */
    readonly bare?: true
    /** Whether a server shows it, and not a static build. */
    readonly live?: true
    /** What an open page compares to know whether it is current. */
    readonly token?: string
    /** What the page sends along with every action. */
    readonly key?: string
    /** Searches the notebook; absent in a static build. */
    readonly searcher?: import('./search/searcher.ts').Searcher
    /** Whether pages begin with names and texts hidden. */
    readonly incognito?: boolean
    /** The notebook's folder, absolute. */
    readonly root?: string
  }
}

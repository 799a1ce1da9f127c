// What the live server hands to every page beside the request.
declare namespace App {
  interface Locals {
    /** The notebook as it is now; absent in a static build. */
    readonly snapshot?: import('../host/workspace.ts').Snapshot
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

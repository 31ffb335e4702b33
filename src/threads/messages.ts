import type { TextDocument } from '../model/document.js';
import type { FailureCode } from '../model/warning.js';

/** What a reading thread is told. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What it answers. An `Unreadable` does not outlive the way between threads, so it travels as its parts. */
export type Answer =
  | { readonly kind: 'document'; readonly document: TextDocument }
  | { readonly kind: 'unreadable'; readonly code: FailureCode; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

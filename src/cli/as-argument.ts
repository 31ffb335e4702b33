/** A path as it can be written on a command line without quotes; "DIR", which a reader replaces, where it cannot. */
export function asArgument(path: string): string {
  return /^[\p{L}\p{N}_./\\:@+~-]+$/u.test(path) && !path.startsWith('-') ? path : 'DIR';
}

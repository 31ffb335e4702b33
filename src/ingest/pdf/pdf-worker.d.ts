declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The half of pdf.js that reads files; its package has no types for it. */
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}

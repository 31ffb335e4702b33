/** What a system error means, for a person. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'you have no right to it; change its permissions';
    case 'ENOENT':
      return 'it is not there';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder is needed; choose another name';
    case 'EISDIR':
      return 'a folder stands where a file is needed; choose another name';
    case 'ENAMETOOLONG':
      return 'its name is too long; choose a shorter one';
    case 'ELOOP':
      return 'its links lead in a circle';
    case 'EROFS':
      return 'nothing can be written there (the disk is read-only)';
    case 'ENOSPC':
      return 'the disk is full';
    case 'EDQUOT':
      return 'your share of the disk is used up';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open; close other programs';
    case 'EIO':
      return 'the disk reports a fault';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'it is larger than 2 GB; split it';
    default:
      return message;
  }
}

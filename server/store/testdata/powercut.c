// A disk that forgets what was not synced. Preloaded into a process, it keeps
// beside each file FILE a copy FILE.synced, as it was at the last fsync or
// fdatasync. What a power cut would leave is those copies and nothing else.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void keep(int fd) {
	char link[64], path[PATH_MAX], copy[PATH_MAX + 16], synced[PATH_MAX + 16], buffer[1 << 16];
	struct stat info;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t n = readlink(link, path, sizeof path - 1);
	if (n < 0 || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return;
	path[n] = 0;
	snprintf(copy, sizeof copy, "%s.copy", path);
	snprintf(synced, sizeof synced, "%s.synced", path);
	int to = open(copy, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (to < 0) _exit(99);
	for (off_t at = 0; (n = pread(fd, buffer, sizeof buffer, at)) > 0; at += n)
		if (write(to, buffer, n) != n) _exit(99);
	close(to);
	if (rename(copy, synced) != 0) _exit(99); // so that a kill never leaves half a copy
}

int fsync(int fd) {
	int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
	int result = real(fd);
	if (result == 0) keep(fd);
	return result;
}

int fdatasync(int fd) {
	int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
	int result = real(fd);
	if (result == 0) keep(fd);
	return result;
}

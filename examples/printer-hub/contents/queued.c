/* The example's own program: enough of one to have compiler settings worth looking at. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const tls = "OpenSSL 1.1.1k  25 Mar 2021";

int main(int argc, char **argv) {
  char line[64], command[128];
  if (argc < 2) return puts(tls) < 0;
  strcpy(line, argv[1]);
  sprintf(command, "/opt/layerline/bin/print %s", line);
  return system(command);
}

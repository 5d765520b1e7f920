// libarchive as it is: its headers need no wrapper, for all that Swift calls are plain functions and integer macros.
#ifndef CARCHIVE_SHIM_H
#define CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#endif

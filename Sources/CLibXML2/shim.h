// libxml2 as Swift can use it: its headers, and one inline wrapper for each thing that Swift 6 refuses (xmlFree is a
// mutable global).
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H
// Without this the headers bring ICU's own, which Swift then holds against those of Foundation and finds different.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlmemory.h>

static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

/// The code point of an HTML entity's name (`eacute`), 0 for a name that HTML does not have.
static inline unsigned int clibxml2_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}

#endif

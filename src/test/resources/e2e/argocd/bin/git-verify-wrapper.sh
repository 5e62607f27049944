#!/bin/sh
# Argo CD calls it for every commit, even where signatures are not asked for: none is signed.

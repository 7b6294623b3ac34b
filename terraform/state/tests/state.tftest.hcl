mock_provider "aws" { source = "../mocks" }

variables {
  region = "eu-central-1"
  bucket = "farthing-state-123456789012"
}

run "the_bucket_is_encrypted_private_and_keeps_old_states" {
  # Plan only: because of prevent_destroy the test could not delete the mock bucket.
  command = plan

  assert {
    condition     = aws_s3_bucket_versioning.state.versioning_configuration[0].status == "Enabled"
    error_message = "Versioning must be on."
  }

  assert {
    condition = one(one(
      aws_s3_bucket_server_side_encryption_configuration.state.rule
    ).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "The state must be encrypted with our key."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.state.block_public_acls,
      aws_s3_bucket_public_access_block.state.block_public_policy,
      aws_s3_bucket_public_access_block.state.ignore_public_acls,
      aws_s3_bucket_public_access_block.state.restrict_public_buckets,
    ])
    error_message = "All four public access blocks must be on."
  }
}

run "wrong_variables_are_refused" {
  command = plan

  variables {
    region = "eu-central-1a"
    bucket = "Farthing_State"
  }

  expect_failures = [var.region, var.bucket]
}

mock_provider "aws" { source = "../mocks" }

variables {
  region = "eu-central-1"
  bucket = "farthing-state-123456789012"
}

run "the_bucket_keeps_old_states" {
  command = plan

  assert {
    condition     = aws_s3_bucket_versioning.state.versioning_configuration[0].status == "Enabled"
    error_message = "Versioning must be on."
  }
}

run "the_bucket_is_encrypted_with_our_key" {
  command = plan

  assert {
    condition = one(one(
      aws_s3_bucket_server_side_encryption_configuration.state.rule
    ).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "The state must be encrypted with our key."
  }
}

run "the_bucket_is_not_public" {
  command = plan

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

run "the_bucket_refuses_requests_without_tls" {
  # Plan only: because of prevent_destroy the test could not delete the mock bucket.
  command = plan

  override_resource {
    target          = aws_s3_bucket.state
    override_during = plan
    values          = { arn = "arn:aws:s3:::farthing-state-123456789012" }
  }

  assert {
    condition = jsondecode(aws_s3_bucket_policy.state.policy).Statement[0].Condition == {
      Bool = { "aws:SecureTransport" = "false" }
    } && jsondecode(aws_s3_bucket_policy.state.policy).Statement[0].Effect == "Deny"
    error_message = "Requests without TLS must be denied."
  }
}

run "an_invalid_bucket_name_is_refused" {
  command = plan

  variables { bucket = "Farthing_State" }

  expect_failures = [var.bucket]
}

run "a_zone_for_a_region_is_refused" {
  command = plan

  variables { region = "eu-central-1a" }

  expect_failures = [var.region]
}

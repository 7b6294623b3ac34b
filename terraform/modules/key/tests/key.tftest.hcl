mock_provider "aws" { source = "../../mocks" }

variables {
  name        = "farthing-test"
  description = "A key of a test."
}

run "only_the_account_may_use_a_key" {
  assert {
    condition = (
      length(jsondecode(aws_kms_key.this.policy).Statement) == 1
      && jsondecode(aws_kms_key.this.policy).Statement[0].Principal.AWS == "arn:aws:iam::123456789012:root"
    )
    error_message = "Without log groups and disks, only the account may use the key."
  }
}

run "logs_and_disks_may_use_the_key_for_nothing_else" {
  variables {
    log_group_names = ["/aws/test/one", "/aws/test/two"]
    encrypts_disks  = true
  }

  assert {
    condition = jsondecode(aws_kms_key.this.policy).Statement[1].Condition.ArnEquals == {
      "kms:EncryptionContext:aws:logs:arn" = [
        "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/test/one",
        "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/test/two",
      ]
    }
    error_message = "CloudWatch Logs must be able to use the key for the two groups only."
  }

  assert {
    condition = alltrue([
      for statement in slice(jsondecode(aws_kms_key.this.policy).Statement, 2, 4) :
      statement.Condition.StringEquals == {
        "kms:CallerAccount" = "123456789012"
        "kms:ViaService"    = "ec2.eu-central-1.amazonaws.com"
      }
    ])
    error_message = "Each statement for disks must be restricted to the account and to EC2."
  }
}

run "wrong_variables_are_refused" {
  command = plan

  variables {
    name            = "aws/farthing"
    log_group_names = ["*"]
  }

  expect_failures = [var.name, var.log_group_names]
}
